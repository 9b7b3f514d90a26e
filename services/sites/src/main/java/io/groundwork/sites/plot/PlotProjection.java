package io.groundwork.sites.plot;

import io.groundwork.sites.geometry.Boundary;
import io.groundwork.sites.geometry.GeoJson;
import io.groundwork.sites.plot.domain.Utilities;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists of plots, by id; a page starts behind the last one seen. */
@Repository
class PlotProjection {

  private static final String LIST =
      """
      SELECT *, cardinality(queue) AS waiting FROM plot
       WHERE id > :after
         AND (CAST(:status AS text) IS NULL OR status = :status)
         AND (CAST(:territory AS text) IS NULL OR territory_id = :territory)
         AND (CAST(:area AS numeric) IS NULL OR area_hectares >= :area)
         AND west <= :east AND east >= :west AND south <= :north AND north >= :south
       ORDER BY id LIMIT :rows
      """;
  private static final String OVERLAPPING =
      """
      SELECT id, boundary FROM plot
       WHERE box(point(west, south), point(east, north))
             && box(point(:west, :south), point(:east, :north))
       ORDER BY id
      """;

  private record Neighbour(String id, String boundary) {}

  private final JdbcClient jdbc;

  PlotProjection(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<PlotRow> list(PlotFilter filter, String after, int rows) {
    var box = filter.box();
    return jdbc.sql(LIST)
        .param("after", after)
        .param("status", filter.status() == null ? null : filter.status().name())
        .param("territory", filter.territoryId() == null ? null : filter.territoryId().toString())
        .param("area", filter.minHectares())
        .param("west", box[0])
        .param("south", box[1])
        .param("east", box[2])
        .param("north", box[3])
        .param("rows", rows)
        .query(PlotProjection::row)
        .list();
  }

  /** Until the transaction ends, no other plot is registered in any territory. */
  void lockLand() {
    jdbc.sql("SELECT pg_advisory_xact_lock(713521)").query((_, _) -> true).single();
  }

  /** The first plot of any territory that shares land with the boundary. */
  Optional<String> overlapping(Boundary boundary) {
    var box = boundary.box();
    return jdbc
        .sql(OVERLAPPING)
        .param("west", box.getMinX())
        .param("south", box.getMinY())
        .param("east", box.getMaxX())
        .param("north", box.getMaxY())
        .query((row, _) -> new Neighbour(row.getString("id"), row.getString("boundary")))
        .list()
        .stream()
        .filter(plot -> GeoJson.stored(plot.boundary()).overlaps(boundary))
        .map(Neighbour::id)
        .findFirst();
  }

  private static PlotRow row(ResultSet row, int number) throws SQLException {
    var until = row.getTimestamp("offer_until");
    return new PlotRow(
        row.getString("id"),
        row.getLong("version"),
        row.getString("territory_id"),
        row.getString("name"),
        row.getString("organisation"),
        row.getBigDecimal("area_hectares"),
        GeoJson.tree(row.getString("boundary")),
        utilities(row),
        row.getInt("labour_jobs"),
        row.getDate("available_from").toLocalDate(),
        row.getString("status"),
        row.getString("project_id"),
        until == null ? null : until.toInstant(),
        row.getInt("waiting"));
  }

  private static Utilities utilities(ResultSet row) throws SQLException {
    return new Utilities(
        row.getBigDecimal("power_kw"),
        row.getBigDecimal("gas"),
        row.getBigDecimal("water"),
        row.getBoolean("road"),
        row.getBoolean("rail"));
  }
}
