package io.groundwork.projects.project;

import io.groundwork.platform.problem.InvalidField;
import io.groundwork.platform.web.Cursor;
import io.groundwork.platform.web.Page;
import java.sql.ResultSet;
import java.sql.SQLException;
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

  private final JdbcClient jdbc;

  ProjectProjection(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** {@code owner}: the only organisation whose projects the caller may see; null = all. */
  Page<ProjectRow> list(
      ProjectFilter filter,
      @Nullable String owner,
      ProjectSort sort,
      @Nullable Cursor cursor,
      int limit) {
    checkCursor(cursor, sort);
    var rows =
        jdbc.sql(LIST + "  AND " + sort.afterCursor() + "\n" + sort.order() + " LIMIT :rows")
            .param("stage", ProjectFilter.text(filter.stage()))
            .param("region", filter.region())
            .param("activity", filter.activity())
            .param("organisation", filter.organisation())
            .param("owner", owner)
            .param("agreement", ProjectFilter.text(filter.agreement()))
            .param("condition", ProjectFilter.text(filter.condition()))
            .param("text", filter.text())
            .param("after", cursor == null ? null : cursor.value(1))
            .param("afterId", cursor == null ? null : cursor.value(2))
            .param("rows", limit + 1)
            .query(ProjectProjection::row)
            .list();
    return Page.of(rows, limit, sort::position);
  }

  private static void checkCursor(@Nullable Cursor cursor, ProjectSort sort) {
    if (cursor != null && !cursor.value(0).equals(sort.name())) {
      throw new InvalidField(
          "cursor", "belongs to another order", "keep `sort` as it was on the first page");
    }
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
