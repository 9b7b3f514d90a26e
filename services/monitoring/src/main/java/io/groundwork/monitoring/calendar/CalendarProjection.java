package io.groundwork.monitoring.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Deadlines ahead of projects that have not ended, out of the facts. */
@Repository
class CalendarProjection {

  /** The nearest ones; more is no calendar. */
  private static final int MOST = 2000;

  private static final String AHEAD =
      """
      SELECT d.*, p.title FROM project_fact p JOIN (
        SELECT project_id, 'HOLD' AS kind, plot_id AS id, NULL AS day, held_until AS instant,
          '' AS detail FROM site_fact WHERE status = 'HELD'
        UNION ALL SELECT project_id, 'OFFER', coalesce(waiting_for, ''), NULL, offer_until, ''
          FROM site_fact WHERE offer_until IS NOT NULL
        UNION ALL SELECT project_id, 'COMMITMENT', commitment_id, valid_until, NULL, ''
          FROM commitment WHERE state = 'MADE'
        UNION ALL SELECT project_id, 'RESUME', '', resume_by, NULL, ''
          FROM project_fact WHERE resume_by IS NOT NULL
        UNION ALL SELECT project_id, 'MILESTONE', code, due_on, NULL, code
          FROM milestone_fact WHERE reached_on IS NULL AND due_on IS NOT NULL
      ) AS d USING (project_id)
      WHERE p.stage NOT IN ('COMPLETED', 'REJECTED', 'WITHDRAWN', 'CANCELLED')
        AND (:agency::text IS NULL OR p.organisation = :agency)
        AND (d.day >= :today OR d.instant >= :now)
      ORDER BY coalesce(d.day::timestamp AT TIME ZONE 'UTC', d.instant), d.project_id, d.kind, d.id
      LIMIT :most
      """;

  private final JdbcClient jdbc;

  CalendarProjection(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Deadline> ahead(@Nullable String agency, Instant now) {
    return jdbc.sql(AHEAD)
        .param("agency", agency)
        .param("today", now.atOffset(ZoneOffset.UTC).toLocalDate().toString())
        .param("now", Timestamp.from(now))
        .param("most", MOST)
        .query((row, _) -> deadline(row))
        .list();
  }

  private static Deadline deadline(ResultSet row) throws SQLException {
    var instant = row.getTimestamp("instant");
    var kind = Deadline.Kind.valueOf(row.getString("kind"));
    var project = row.getString("project_id");
    return new Deadline(
        "%s-%s-%s".formatted(kind, project, row.getString("id")),
        kind,
        project,
        row.getString("title"),
        row.getString("day"),
        instant == null ? null : instant.toInstant(),
        row.getString("detail"));
  }
}
