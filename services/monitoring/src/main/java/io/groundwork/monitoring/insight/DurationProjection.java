package io.groundwork.monitoring.insight;

import io.groundwork.platform.security.CurrentUser;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How long projects were in stages; all visits of a project to a stage are one length. */
@Repository
class DurationProjection {

  /**
   * A stage, over all projects or over one cohort of them.
   *
   * @param cohort first day of the period of registration; null = all
   * @param left projects that were in the stage and are not any more; median and p90 are theirs
   * @param returned those of all that came more than once
   * @param open projects in it now; openMedian and longest are theirs, so far
   */
  record TimeInStage(
      @Nullable LocalDate cohort,
      String stage,
      int left,
      @Nullable BigDecimal medianDays,
      @Nullable BigDecimal p90Days,
      int returned,
      int open,
      @Nullable BigDecimal openMedianDays,
      @Nullable BigDecimal longestOpenDays) {}

  private static final String READ =
      """
      WITH project AS (
        SELECT p.project_id, min(v.entered_at) AS at
        FROM project_fact p JOIN stage_visit v USING (project_id)
        WHERE p.stage IS NOT NULL AND %s GROUP BY p.project_id
      ), spent AS (
        SELECT date_trunc(:cohort, p.at AT TIME ZONE 'UTC')::date AS cohort, v.stage, v.place,
          extract(epoch FROM sum(coalesce(v.left_at, :now) - v.entered_at)) AS seconds,
          bool_or(v.left_at IS NULL) AS open, count(*) AS visits
        FROM project p JOIN stage_visit v USING (project_id)
        WHERE v.place BETWEEN 1 AND 6 AND (:from::timestamptz IS NULL OR p.at >= :from)
          AND (:until::timestamptz IS NULL OR p.at < :until)
        GROUP BY p.project_id, p.at, v.stage, v.place
      )
      SELECT cohort, stage, place, count(*) FILTER (WHERE NOT open) AS passed,
        percentile_cont(0.5) WITHIN GROUP (ORDER BY seconds) FILTER (WHERE NOT open) AS median,
        percentile_cont(0.9) WITHIN GROUP (ORDER BY seconds) FILTER (WHERE NOT open) AS p90,
        count(*) FILTER (WHERE visits > 1) AS returned, count(*) FILTER (WHERE open) AS open,
        percentile_cont(0.5) WITHIN GROUP (ORDER BY seconds) FILTER (WHERE open) AS open_median,
        max(seconds) FILTER (WHERE open) AS longest
      FROM spent
      GROUP BY GROUPING SETS ((cohort, stage, place), (stage, place))
      ORDER BY cohort NULLS FIRST, place
      """
          .formatted(Selection.PROJECTS);

  private final JdbcClient jdbc;

  DurationProjection(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<TimeInStage> read(CurrentUser user, Selection selection, Cohort cohort, Instant now) {
    return jdbc.sql(READ)
        .params(selection.parameters(user))
        .param("cohort", cohort.field())
        .param("now", Timestamp.from(now))
        .query((row, _) -> time(row))
        .list();
  }

  private static TimeInStage time(ResultSet row) throws SQLException {
    return new TimeInStage(
        row.getObject("cohort", LocalDate.class),
        row.getString("stage"),
        row.getInt("passed"),
        Days.of(row.getBigDecimal("median")),
        Days.of(row.getBigDecimal("p90")),
        row.getInt("returned"),
        row.getInt("open"),
        Days.of(row.getBigDecimal("open_median")),
        Days.of(row.getBigDecimal("longest")));
  }
}
