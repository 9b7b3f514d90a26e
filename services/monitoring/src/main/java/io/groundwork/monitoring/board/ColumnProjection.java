package io.groundwork.monitoring.board;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What stands above the columns and beside them. */
@Repository
class ColumnProjection {

  /** Projects of a stage whose capital expenditure is in one currency. */
  record Head(String stage, String currency, int projects, String capex) {}

  /** Something to filter by; the title is the value where it has no other. */
  record Choice(String kind, String value, String title) {}

  /** The columns of the view that need no join, so that counting all is quick. */
  private static final String HEADS =
      """
      SELECT stage, currency, count(*) AS projects, sum(capex)::text AS capex
      FROM (SELECT p.*, CASE WHEN hold_since IS NULL THEN 'ACTIVE' ELSE 'ON_HOLD' END AS condition
        FROM project_fact p WHERE stage IS NOT NULL) AS board
      WHERE %s GROUP BY stage, currency ORDER BY stage, currency
      """
          .formatted(BoardFilter.WHERE);

  private static final String CHOICES =
      """
      WITH visible AS (SELECT * FROM project_fact
        WHERE stage IS NOT NULL AND (:owner::text IS NULL OR organisation = :owner))
      SELECT DISTINCT 'agreement' AS kind, agreement_id AS value, a.title
      FROM visible JOIN agreement_fact a USING (agreement_id)
      UNION SELECT 'region', region, region FROM visible
      UNION SELECT 'activity', activity, activity FROM visible
      UNION SELECT 'authority', authority, authority FROM plot_fact WHERE authority IS NOT NULL
      ORDER BY 1, 3, 2
      """;

  private final JdbcClient jdbc;

  ColumnProjection(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Head> heads(BoardFilter filter) {
    return jdbc.sql(HEADS)
        .params(filter.parameters())
        .query(
            (row, _) ->
                new Head(
                    row.getString("stage"),
                    row.getString("currency"),
                    row.getInt("projects"),
                    row.getString("capex")))
        .list();
  }

  List<Choice> choices(@Nullable String owner) {
    return jdbc.sql(CHOICES)
        .param("owner", owner)
        .query(
            (row, _) ->
                new Choice(row.getString("kind"), row.getString("value"), row.getString("title")))
        .list();
  }

  /** Of the feed: behind it comes all that who reads on may have missed. */
  long position() {
    return jdbc.sql("SELECT coalesce(max(position), 0) FROM feed").query(Long.class).single();
  }
}
