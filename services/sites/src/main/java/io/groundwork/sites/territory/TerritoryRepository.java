package io.groundwork.sites.territory;

import io.groundwork.platform.journal.StateRows;
import io.groundwork.sites.territory.domain.Land;
import io.groundwork.sites.territory.domain.TerritoryState;
import io.groundwork.sites.territory.domain.TerritoryState.Registered;
import io.groundwork.sites.territory.domain.Utilities;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** A row per territory; its lock comes before the locks of its plots. */
@Repository
class TerritoryRepository implements StateRows<TerritoryState> {

  private static final String SAVE =
      """
      INSERT INTO territory (id, version, name, region, regime, organisation, boundary,
                             power_kw, gas, water, road, rail)
      VALUES (:id, :version, :name, :region, :regime, :organisation, :boundary,
              :power, :gas, :water, :road, :rail)
      ON CONFLICT (id) DO UPDATE
         SET version = :version, power_kw = :power, gas = :gas, water = :water,
             road = :road, rail = :rail
      """;
  private static final String LIST =
      """
      SELECT id FROM territory
       WHERE id > :after AND (:regime = '' OR regime = :regime) AND (:region = '' OR region = :region)
       ORDER BY id LIMIT :rows
      """;
  private static final String RESERVED =
      """
      SELECT coalesce(sum(power_kw), 0) AS power, coalesce(sum(gas), 0) AS gas,
             coalesce(sum(water), 0) AS water
        FROM allocation WHERE territory_id = :id AND status IN ('HELD', 'LEASED')
      """;

  private final JdbcClient jdbc;

  TerritoryRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void save(String id, TerritoryState state, long version) {
    if (state instanceof Registered registered) {
      save(registered.land(), version);
    }
  }

  private void save(Land land, long version) {
    var shared = land.sharedUtilities();
    jdbc.sql(SAVE)
        .param("id", land.territoryId())
        .param("version", version)
        .param("name", land.name())
        .param("region", land.region())
        .param("regime", land.regime())
        .param("organisation", land.organisation())
        .param("boundary", land.boundary())
        .param("power", shared.powerKw())
        .param("gas", shared.gasM3PerHour())
        .param("water", shared.waterM3PerDay())
        .param("road", shared.roadAccess())
        .param("rail", shared.railAccess())
        .update();
  }

  void lock(String id) {
    jdbc.sql("SELECT id FROM territory WHERE id = :id FOR UPDATE")
        .param("id", id)
        .query()
        .listOfRows();
  }

  /** What holds and leases have been promised out of the shared utilities. */
  Utilities reserved(String id) {
    return jdbc.sql(RESERVED)
        .param("id", id)
        .query(
            (row, _) ->
                new Utilities(
                    row.getBigDecimal("power"),
                    row.getBigDecimal("gas"),
                    row.getBigDecimal("water"),
                    false,
                    false))
        .single();
  }

  List<String> list(String regime, String region, String after, int rows) {
    return jdbc.sql(LIST)
        .param("regime", regime)
        .param("region", region)
        .param("after", after)
        .param("rows", rows)
        .query((row, _) -> row.getString(1))
        .list();
  }
}
