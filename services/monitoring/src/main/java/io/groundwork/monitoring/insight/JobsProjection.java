package io.groundwork.monitoring.insight;

import io.groundwork.platform.security.CurrentUser;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Jobs that projects are to give, by how near they are. */
@Repository
class JobsProjection {

  /**
   * Jobs in operation, as the projects' registration says.
   *
   * @param region null = all, as activity
   * @param planned of projects up to CLOSING
   * @param underWay of those in CONSTRUCTION and COMMISSIONING
   * @param inOperation of those in OPERATION and COMPLETED
   * @param lost of those rejected, withdrawn, cancelled
   */
  record Jobs(
      @Nullable String region,
      @Nullable String activity,
      int projects,
      long planned,
      long underWay,
      long inOperation,
      long lost) {}

  private static final String READ =
      """
      SELECT region, activity, count(*) AS projects,
        coalesce(sum(jobs) FILTER (WHERE stage IN ('PROPOSED', 'PREPARATION', 'CLOSING')), 0)
          AS planned,
        coalesce(sum(jobs) FILTER (WHERE stage IN ('CONSTRUCTION', 'COMMISSIONING')), 0)
          AS under_way,
        coalesce(sum(jobs) FILTER (WHERE stage IN ('OPERATION', 'COMPLETED')), 0) AS in_operation,
        coalesce(sum(jobs) FILTER (WHERE stage IN ('REJECTED', 'WITHDRAWN', 'CANCELLED')), 0)
          AS lost
      FROM project_fact p
      WHERE p.stage IS NOT NULL AND %s
        AND (:from::timestamptz IS NULL OR :from <= (SELECT min(entered_at) FROM stage_visit v
          WHERE v.project_id = p.project_id))
        AND (:until::timestamptz IS NULL OR :until > (SELECT min(entered_at) FROM stage_visit v
          WHERE v.project_id = p.project_id))
      GROUP BY GROUPING SETS ((), (region), (activity))
      ORDER BY region NULLS FIRST, activity NULLS FIRST
      """
          .formatted(Selection.PROJECTS);

  private final JdbcClient jdbc;

  JobsProjection(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Jobs> read(CurrentUser user, Selection selection) {
    return jdbc.sql(READ)
        .params(selection.parameters(user))
        .query(
            (row, _) ->
                new Jobs(
                    row.getString("region"),
                    row.getString("activity"),
                    row.getInt("projects"),
                    row.getLong("planned"),
                    row.getLong("under_way"),
                    row.getLong("in_operation"),
                    row.getLong("lost")))
        .list();
  }
}
