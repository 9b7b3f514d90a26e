package io.groundwork.monitoring.visit;

import io.groundwork.monitoring.visit.Changes.ProjectChanges;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Reads which projects changed between two positions of the feed, or missed a deadline. */
@Repository
class ChangesProjection {

  /**
   * Between which positions a reader looks.
   *
   * @param agency the only one whose projects are seen; null = all
   */
  record Window(
      long since, long upTo, @Nullable Instant visitedAt, @Nullable String agency, Instant now) {

    StatementSpec bind(StatementSpec statement) {
      return statement
          .param("since", since)
          .param("upTo", upTo)
          .param("visited", visitedAt == null ? null : Timestamp.from(visitedAt))
          .param("now", Timestamp.from(now))
          .param("agency", agency);
    }
  }

  /** A project as the list has it, without its changes; {@code last} is their newest position. */
  record Row(
      String projectId, String title, String organisation, String stage, int count, long last) {

    ProjectChanges with(List<Changes.Change> changes, List<Changes.Missed> missed) {
      return new ProjectChanges(projectId, title, organisation, stage, count, changes, missed);
    }
  }

  /** What of the view {@code change c} the reader sees, as in the feed. */
  static final String SEEN =
      """
      c.position > :since AND c.position <= :upTo
        AND CASE WHEN :agency::text IS NULL THEN c.audience <> 'LATE'
          ELSE c.audience = 'EVERYBODY' OR coalesce(c.owner = :agency, false) END
      """;

  /** What of the view {@code deadline d} passed meanwhile. */
  static final String MISSED = "d.due > :visited::timestamptz AND d.due <= :now::timestamptz";

  private static final String READ =
      """
      WITH changed AS (
        SELECT c.project_id, max(c.position) AS last, count(*) AS count FROM change c
        WHERE %s GROUP BY c.project_id
      ), missed AS (
        SELECT DISTINCT d.project_id FROM deadline d WHERE %s
      )
      SELECT p.project_id, p.title, p.organisation, p.stage, coalesce(c.count, 0) AS count,
        coalesce(c.last, 0) AS last
      FROM project_fact p LEFT JOIN changed c USING (project_id)
      LEFT JOIN missed m USING (project_id)
      WHERE p.stage IS NOT NULL AND (:agency::text IS NULL OR p.organisation = :agency)
        AND (c.project_id IS NOT NULL OR m.project_id IS NOT NULL)
        AND (coalesce(c.last, 0), p.project_id) < (:last, :project)
      ORDER BY last DESC, p.project_id DESC LIMIT :limit
      """
          .formatted(SEEN, MISSED);

  private final JdbcClient jdbc;

  ChangesProjection(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Projects behind the one that changed last at {@code last}. */
  List<Row> behind(long last, String project, Window window, int most) {
    return window
        .bind(jdbc.sql(READ))
        .param("last", last)
        .param("project", project)
        .param("limit", most)
        .query(
            (row, _) ->
                new Row(
                    row.getString("project_id"),
                    row.getString("title"),
                    row.getString("organisation"),
                    row.getString("stage"),
                    row.getInt("count"),
                    row.getLong("last")))
        .list();
  }
}
