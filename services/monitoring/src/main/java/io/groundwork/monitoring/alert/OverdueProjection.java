package io.groundwork.monitoring.alert;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Milestones that became overdue and were not found before. */
@Repository
class OverdueProjection {

  private static final String NEW =
      """
      FROM milestone_fact m JOIN project_fact p USING (project_id)
      WHERE m.reached_on IS NULL AND m.due_on < :today
        AND p.stage NOT IN ('COMPLETED', 'REJECTED', 'WITHDRAWN', 'CANCELLED')
        AND NOT EXISTS (SELECT FROM alert_overdue o WHERE o.project_id = m.project_id
          AND o.code = m.code AND o.due_on = m.due_on)
      """;
  private static final String ANY = "SELECT EXISTS (SELECT " + NEW + ")";

  /** While a rebuild plays, some of what was reached is not known again yet. */
  private static final String FIND =
      """
      WITH found AS (INSERT INTO alert_overdue SELECT m.project_id, m.code, m.due_on
      """
          + NEW
          + """
                AND (SELECT count(*) FROM timeline)
                  = (SELECT count(*) FROM feed WHERE audience <> 'LATE')
            ON CONFLICT DO NOTHING RETURNING *)
          SELECT f.project_id, f.code, f.due_on, p.organisation,
            row_number() OVER of_project = 1 AS first, count(*) OVER (PARTITION BY f.project_id) AS together
          FROM found f JOIN project_fact p USING (project_id)
          WINDOW of_project AS (PARTITION BY f.project_id ORDER BY f.due_on, f.code)
          ORDER BY f.project_id, f.due_on, f.code
          """;

  private final JdbcClient jdbc;

  OverdueProjection(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  boolean isAny(LocalDate today) {
    return jdbc.sql(ANY).param("today", today.toString()).query(Boolean.class).single();
  }

  List<Overdue> find(LocalDate today) {
    return jdbc.sql(FIND)
        .param("today", today.toString())
        .query(
            (row, _) ->
                new Overdue(
                    row.getString("project_id"),
                    row.getString("code"),
                    row.getString("due_on"),
                    row.getString("organisation"),
                    row.getBoolean("first"),
                    row.getInt("together")))
        .list();
  }
}
