package io.groundwork.monitoring.board;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Reads the join of all facts. */
@Repository
class BoardProjection {

  /** A place in the order, before the first or after the last when it is null. */
  record Position(Instant stageSince, String id) {}

  /** Projects and their capital expenditure in one currency, under one name of one kind. */
  record Sum(String kind, String name, String currency, int projects, String capex) {}

  /** The sides came later than the view. */
  private static final String STANDING =
      """
      standing || jsonb_build_object('sides',
        (SELECT p.sides FROM project_fact p WHERE p.project_id = board.project_id)) AS standing
      """;

  private static final String LIST =
      """
      SELECT %s FROM board
      WHERE %s
        AND (:since::timestamptz IS NULL OR (stage_since, project_id) %s (:since, :id))
      ORDER BY stage_since %s, project_id %s LIMIT :limit
      """;
  private static final String UP = LIST.formatted(STANDING, BoardFilter.WHERE, ">", "ASC", "ASC");
  private static final String DOWN =
      LIST.formatted(STANDING, BoardFilter.WHERE, "<", "DESC", "DESC");
  private static final String SUMS =
      """
      SELECT CASE WHEN grouping(stage) = 0 THEN 'stage' WHEN grouping(region) = 0 THEN 'region'
          ELSE 'activity' END AS kind,
        coalesce(stage, region, activity) AS name, currency, count(*) AS projects,
        sum(capex)::text AS capex
      FROM project_fact
      WHERE stage IS NOT NULL AND (:owner::text IS NULL OR organisation = :owner)
      GROUP BY GROUPING SETS ((stage, currency), (region, currency), (activity, currency))
      ORDER BY 1, 2, 3
      """;

  private final JdbcClient jdbc;
  private final JsonMapper json;

  BoardProjection(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  Optional<Standing> find(String id) {
    return jdbc.sql("SELECT %s FROM board WHERE project_id = ?".formatted(STANDING))
        .param(id)
        .query((row, _) -> standing(row))
        .optional();
  }

  List<Standing> behind(
      @Nullable Position position, BoardFilter filter, boolean newestFirst, int most) {
    return jdbc.sql(newestFirst ? DOWN : UP)
        .params(filter.parameters())
        .param("since", position == null ? null : Timestamp.from(position.stageSince()))
        .param("id", position == null ? null : position.id())
        .param("limit", most)
        .query((row, _) -> standing(row))
        .list();
  }

  List<Sum> sums(@Nullable String owner) {
    return jdbc.sql(SUMS)
        .param("owner", owner)
        .query(
            (row, _) ->
                new Sum(
                    row.getString("kind"),
                    row.getString("name"),
                    row.getString("currency"),
                    row.getInt("projects"),
                    row.getString("capex")))
        .list();
  }

  private Standing standing(ResultSet row) throws SQLException {
    return json.readValue(row.getString("standing"), Standing.class);
  }
}
