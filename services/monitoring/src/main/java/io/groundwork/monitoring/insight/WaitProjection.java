package io.groundwork.monitoring.insight;

import io.groundwork.platform.security.CurrentUser;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How long projects wait for whom. */
@Repository
class WaitProjection {

  /**
   * Waits for one role, over all that it is waited for or over one thing.
   *
   * @param code what is waited for; null = all
   * @param open waits that go on now; oldest and openMedian are theirs
   * @param waits those that touch the period; median and p90 are of their whole lengths, so far
   * @param daysInPeriod days of waiting within the period, of all projects together
   */
  record Bottleneck(
      String role,
      @Nullable String code,
      int open,
      @Nullable Instant oldest,
      @Nullable BigDecimal openMedianDays,
      int waits,
      @Nullable BigDecimal medianDays,
      @Nullable BigDecimal p90Days,
      @Nullable BigDecimal daysInPeriod) {}

  private static final String READ =
      """
      WITH one AS (
        SELECT w.role, w.code, lower(w.during) AS since, upper_inf(w.during) AS open,
          w.during && period.days AS touches,
          w.during * period.days * tstzrange(NULL, :now::timestamptz) AS within,
          extract(epoch FROM coalesce(upper(w.during), :now) - lower(w.during)) AS seconds
        FROM wait w JOIN project_fact p USING (project_id)
        CROSS JOIN (SELECT tstzrange(:from::timestamptz, :until::timestamptz) AS days) period
        WHERE %s
      )
      SELECT role, code, count(*) FILTER (WHERE open) AS open,
        min(since) FILTER (WHERE open) AS oldest,
        percentile_cont(0.5) WITHIN GROUP (ORDER BY seconds) FILTER (WHERE open) AS open_median,
        count(*) FILTER (WHERE touches) AS waits,
        percentile_cont(0.5) WITHIN GROUP (ORDER BY seconds) FILTER (WHERE touches) AS median,
        percentile_cont(0.9) WITHIN GROUP (ORDER BY seconds) FILTER (WHERE touches) AS p90,
        coalesce(extract(epoch FROM sum(upper(within) - lower(within))), 0) AS in_period
      FROM one WHERE open OR touches
      GROUP BY GROUPING SETS ((role), (role, code))
      ORDER BY role, code NULLS FIRST
      """
          .formatted(Selection.PROJECTS);

  private final JdbcClient jdbc;

  WaitProjection(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Bottleneck> read(CurrentUser user, Selection period, Instant now) {
    return jdbc.sql(READ)
        .params(period.parameters(user))
        .param("now", Timestamp.from(now))
        .query((row, _) -> bottleneck(row))
        .list();
  }

  private static Bottleneck bottleneck(ResultSet row) throws SQLException {
    var oldest = row.getTimestamp("oldest");
    return new Bottleneck(
        row.getString("role"),
        row.getString("code"),
        row.getInt("open"),
        oldest == null ? null : oldest.toInstant(),
        Days.of(row.getBigDecimal("open_median")),
        row.getInt("waits"),
        Days.of(row.getBigDecimal("median")),
        Days.of(row.getBigDecimal("p90")),
        Days.of(row.getBigDecimal("in_period")));
  }
}
