package io.groundwork.sites.plot;

import io.groundwork.platform.journal.StateRows;
import io.groundwork.sites.geometry.GeoJson;
import io.groundwork.sites.plot.domain.PlotState;
import io.groundwork.sites.plot.domain.PlotState.Free;
import io.groundwork.sites.plot.domain.PlotState.Held;
import io.groundwork.sites.plot.domain.PlotState.Leased;
import io.groundwork.sites.plot.domain.PlotState.Offered;
import io.groundwork.sites.plot.domain.PlotState.Registered;
import io.groundwork.sites.plot.domain.Waiting;
import java.sql.Timestamp;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** A row per plot, with who has it and who waits for it. */
@Repository
class PlotRepository implements StateRows<PlotState> {

  private static final String INSERT =
      """
      INSERT INTO plot (id, version, territory_id, name, organisation, area_hectares, boundary,
                        west, south, east, north, power_kw, gas, water, road, rail, labour_jobs,
                        available_from, status, queue)
      VALUES (:id, :version, :territory, :name, :organisation, :area, :boundary,
              :west, :south, :east, :north, :power, :gas, :water, :road, :rail, :labour,
              :availableFrom, 'FREE', '{}')
      """;
  private static final String UPDATE =
      """
      UPDATE plot
         SET version = :version, power_kw = :power, gas = :gas, water = :water, road = :road,
             rail = :rail, status = :status, project_id = :project, offer_until = :until,
             queue = :queue
       WHERE id = :id
      """;

  private final JdbcClient jdbc;

  PlotRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void save(String id, PlotState state, long version) {
    switch (state) {
      case Free s when version == 1 -> insert(s, version);
      case Free s -> update(s, version, "FREE", null, null);
      case Offered s -> update(s, version, "OFFERED", s.projectId(), Timestamp.from(s.until()));
      case Held s -> update(s, version, "HELD", s.projectId(), null);
      case Leased s -> update(s, version, "LEASED", s.projectId(), null);
      case PlotState.Unregistered _ -> {}
    }
  }

  private void insert(Registered plot, long version) {
    var parcel = plot.parcel();
    var box = GeoJson.stored(parcel.boundary()).box();
    utilities(jdbc.sql(INSERT), plot)
        .param("version", version)
        .param("territory", parcel.territoryId())
        .param("name", parcel.name())
        .param("organisation", parcel.organisation())
        .param("area", parcel.areaHectares())
        .param("boundary", parcel.boundary())
        .param("west", box.getMinX())
        .param("south", box.getMinY())
        .param("east", box.getMaxX())
        .param("north", box.getMaxY())
        .param("labour", parcel.labourJobs())
        .param("availableFrom", parcel.availableFrom())
        .update();
  }

  private void update(
      Registered plot,
      long version,
      String status,
      @Nullable String projectId,
      @Nullable Timestamp until) {
    utilities(jdbc.sql(UPDATE), plot)
        .param("version", version)
        .param("status", status)
        .param("project", projectId)
        .param("until", until)
        .param("queue", plot.queue().stream().map(Waiting::projectId).toArray(String[]::new))
        .update();
  }

  private static JdbcClient.StatementSpec utilities(
      JdbcClient.StatementSpec statement, Registered plot) {
    var utilities = plot.parcel().utilities();
    return statement
        .param("id", plot.parcel().plotId())
        .param("power", utilities.powerKw())
        .param("gas", utilities.gasM3PerHour())
        .param("water", utilities.waterM3PerDay())
        .param("road", utilities.roadAccess())
        .param("rail", utilities.railAccess());
  }
}
