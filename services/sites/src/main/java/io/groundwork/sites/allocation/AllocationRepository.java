package io.groundwork.sites.allocation;

import io.groundwork.platform.journal.StateRows;
import io.groundwork.sites.allocation.domain.AllocationState;
import io.groundwork.sites.allocation.domain.AllocationState.Closed;
import io.groundwork.sites.allocation.domain.AllocationState.Held;
import io.groundwork.sites.allocation.domain.AllocationState.Leased;
import io.groundwork.sites.allocation.domain.AllocationState.NotOpened;
import io.groundwork.sites.allocation.domain.AllocationState.Searching;
import io.groundwork.sites.allocation.domain.Site;
import io.groundwork.sites.allocation.domain.Utilities;
import io.groundwork.sites.allocation.domain.Wait;
import java.sql.Timestamp;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** A row per project; the database itself refuses a second active taking of a plot. */
@Repository
class AllocationRepository implements StateRows<AllocationState> {

  private static final String SAVE =
      """
      INSERT INTO allocation (project_id, version, status, plot_id, territory_id, held_until,
                              power_kw, gas, water, waits)
      VALUES (:project, :version, :status, :plot, :territory, :until, :power, :gas, :water, :waits)
      ON CONFLICT (project_id) DO UPDATE
         SET version = :version, status = :status, plot_id = :plot, territory_id = :territory,
             held_until = :until, power_kw = :power, gas = :gas, water = :water, waits = :waits
      """;
  private static final String LIST =
      """
      SELECT a.project_id FROM allocation a LEFT JOIN project p ON p.id = a.project_id
       WHERE a.project_id > :after AND (:status = '' OR a.status = :status)
         AND (:owner = '' OR p.organisation = :owner)
       ORDER BY a.project_id LIMIT :rows
      """;

  private final JdbcClient jdbc;

  AllocationRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void save(String id, AllocationState state, long version) {
    switch (state) {
      case NotOpened _ -> {}
      case Searching s -> save(id, version, "SEARCHING", null, null, s.waits());
      case Held s -> save(id, version, "HELD", s.site(), Timestamp.from(s.heldUntil()), List.of());
      case Leased s -> save(id, version, "LEASED", s.site(), null, List.of());
      case Closed _ -> save(id, version, "CLOSED", null, null, List.of());
    }
  }

  private void save(
      String id,
      long version,
      String status,
      @Nullable Site site,
      @Nullable Timestamp until,
      List<Wait> waits) {
    var reserved = site == null ? Utilities.NONE : site.reserved();
    jdbc.sql(SAVE)
        .param("project", id)
        .param("version", version)
        .param("status", status)
        .param("plot", site == null ? null : site.plotId())
        .param("territory", site == null ? null : site.territoryId())
        .param("until", until)
        .param("power", reserved.powerKw())
        .param("gas", reserved.gasM3PerHour())
        .param("water", reserved.waterM3PerDay())
        .param("waits", waits.stream().map(Wait::plotId).toArray(String[]::new))
        .update();
  }

  /** Empty texts ask for any status, any owner. */
  List<String> list(String status, String owner, String after, int rows) {
    return jdbc.sql(LIST)
        .param("status", status)
        .param("owner", owner)
        .param("after", after)
        .param("rows", rows)
        .query((row, _) -> row.getString(1))
        .list();
  }
}
