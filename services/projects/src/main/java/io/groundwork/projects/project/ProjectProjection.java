package io.groundwork.projects.project;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists of projects. A page starts behind the last row seen, so inserts do not shift it. */
@Repository
class ProjectProjection {
  private static final String LIST =
      """
      SELECT *, lower(title) AS sort_title FROM project
      WHERE (CAST(:stage AS text) IS NULL OR stage = :stage)
        AND (CAST(:region AS text) IS NULL OR region = :region)
        AND (CAST(:activity AS text) IS NULL OR activity LIKE :activity || '%')
        AND (CAST(:organisation AS text) IS NULL OR organisation = :organisation)
        AND (CAST(:owner AS text) IS NULL OR organisation = :owner)
        AND (CAST(:agreement AS text) IS NULL OR agreement_id = :agreement)
        AND (CAST(:condition AS text) IS NULL OR condition = :condition)
        AND (CAST(:text AS text) IS NULL OR search @@ websearch_to_tsquery('simple', :text))
      """;

  /** The last row seen: its value in the list's order, and its id. */
  record Position(String value, String id) {}

  private final JdbcClient jdbc;

  ProjectProjection(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** {@code owner}: the only organisation whose projects the caller may see; null = all. */
  List<ProjectRow> list(
      ProjectFilter filter,
      @Nullable String owner,
      ProjectSort sort,
      @Nullable Position after,
      int rows) {
    return jdbc.sql(LIST + "  AND " + sort.afterCursor() + "\n" + sort.order() + " LIMIT :rows")
        .param("stage", ProjectFilter.text(filter.stage()))
        .param("region", filter.region())
        .param("activity", filter.activity())
        .param("organisation", filter.organisation())
        .param("owner", owner)
        .param("agreement", ProjectFilter.text(filter.agreement()))
        .param("condition", ProjectFilter.text(filter.condition()))
        .param("text", filter.text())
        .param("after", after == null ? null : after.value())
        .param("afterId", after == null ? null : after.id())
        .param("rows", rows)
        .query(ProjectProjection::row)
        .list();
  }

  private static ProjectRow row(ResultSet row, int number) throws SQLException {
    return new ProjectRow(
        row.getString("id"),
        row.getLong("version"),
        row.getString("title"),
        row.getString("stage"),
        row.getString("condition"),
        row.getString("organisation"),
        row.getString("region"),
        row.getString("activity"),
        row.getString("agreement_id"),
        row.getBigDecimal("capex"),
        row.getString("currency"),
        row.getInt("jobs"),
        row.getTimestamp("registered_at").toInstant(),
        row.getTimestamp("stage_since").toInstant(),
        row.getString("sort_title"));
  }
}
