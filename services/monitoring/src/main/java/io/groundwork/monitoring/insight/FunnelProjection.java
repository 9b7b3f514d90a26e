package io.groundwork.monitoring.insight;

import io.groundwork.platform.security.CurrentUser;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How far projects came. */
@Repository
class FunnelProjection {

  /**
   * A stage, over all projects or over one cohort of them. Entered is the sum of the four.
   *
   * @param cohort first day of the period of registration; null = all
   * @param entered projects that ever were in the stage, each once
   * @param here those in it now
   * @param wentOn those now beyond it, or ended from beyond it
   * @param ended those ended from it: rejected, withdrawn, cancelled
   * @param back those moved back before it
   * @param conversion wentOn of entered; null when nobody entered
   */
  record Step(
      @Nullable LocalDate cohort,
      String stage,
      int entered,
      int here,
      int wentOn,
      int ended,
      int back,
      @Nullable BigDecimal conversion) {}

  private static final String READ =
      """
      WITH registered AS (
        SELECT p.project_id, min(v.entered_at) AS at,
          (array_agg(v.place ORDER BY v.sequence DESC) FILTER (WHERE v.place IS NOT NULL))[1] AS place,
          p.stage IN ('REJECTED', 'WITHDRAWN', 'CANCELLED') AS ended
        FROM project_fact p JOIN stage_visit v USING (project_id)
        WHERE %s GROUP BY p.project_id
      ), project AS (
        SELECT project_id, place, ended,
          date_trunc(:cohort, at AT TIME ZONE 'UTC')::date AS cohort
        FROM registered WHERE (:from::timestamptz IS NULL OR at >= :from)
          AND (:until::timestamptz IS NULL OR at < :until)
      )
      SELECT p.cohort, v.stage, v.place, count(*) AS entered,
        count(*) FILTER (WHERE p.place = v.place AND NOT p.ended) AS here,
        count(*) FILTER (WHERE p.place > v.place) AS went_on,
        count(*) FILTER (WHERE p.place = v.place AND p.ended) AS ended,
        count(*) FILTER (WHERE p.place < v.place) AS back
      FROM project p
      JOIN (SELECT DISTINCT project_id, stage, place FROM stage_visit WHERE place IS NOT NULL) v
        USING (project_id)
      GROUP BY GROUPING SETS ((p.cohort, v.stage, v.place), (v.stage, v.place))
      ORDER BY p.cohort NULLS FIRST, v.place
      """
          .formatted(Selection.PROJECTS);

  private final JdbcClient jdbc;

  FunnelProjection(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Step> read(CurrentUser user, Selection selection, Cohort cohort) {
    return jdbc.sql(READ)
        .params(selection.parameters(user))
        .param("cohort", cohort.field())
        .query((row, _) -> step(row))
        .list();
  }

  private static Step step(ResultSet row) throws SQLException {
    var entered = row.getInt("entered");
    var wentOn = row.getInt("went_on");
    return new Step(
        row.getObject("cohort", LocalDate.class),
        row.getString("stage"),
        entered,
        row.getInt("here"),
        wentOn,
        row.getInt("ended"),
        row.getInt("back"),
        share(wentOn, entered));
  }

  private static @Nullable BigDecimal share(int part, int whole) {
    return whole == 0
        ? null
        : BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), 3, RoundingMode.HALF_EVEN);
  }
}
