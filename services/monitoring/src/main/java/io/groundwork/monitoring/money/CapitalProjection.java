package io.groundwork.monitoring.money;

import io.groundwork.monitoring.insight.Selection;
import io.groundwork.platform.security.CurrentUser;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Capital by month and currency, never added across currencies. */
@Repository
class CapitalProjection {

  /**
   * A month in which something moved; amounts in the currency.
   *
   * @param month its first day
   * @param committed newly, without guarantees
   * @param ended withdrawn or expired
   * @param guaranteed newly, less what ended; brings no money
   * @param disbursed paid out
   * @param committedSoFar what stands at the month's end
   * @param disbursedSoFar all that was paid until then
   */
  record Month(
      LocalDate month,
      String currency,
      String committed,
      String ended,
      String guaranteed,
      String disbursed,
      String committedSoFar,
      String disbursedSoFar) {}

  private static final String READ =
      """
      WITH monthly AS (
        SELECT date_trunc('month', e.at AT TIME ZONE 'UTC')::date AS month, t.currency,
          coalesce(sum(e.amount) FILTER (WHERE e.kind = 'COMMITTED' AND e.amount > 0), 0)
            AS committed,
          coalesce(-sum(e.amount) FILTER (WHERE e.kind = 'COMMITTED' AND e.amount < 0), 0)
            AS ended,
          coalesce(sum(e.amount) FILTER (WHERE e.kind = 'GUARANTEED'), 0) AS guaranteed,
          coalesce(sum(e.amount) FILTER (WHERE e.kind = 'DISBURSED'), 0) AS disbursed
        FROM money_entry e JOIN commitment_terms t USING (project_id, commitment_id)
        JOIN project_fact p USING (project_id)
        WHERE e.kind <> 'PLANNED' AND %s
        GROUP BY 1, 2
      ), so_far AS (
        SELECT *, sum(committed - ended) OVER upto AS committed_so_far,
          sum(disbursed) OVER upto AS disbursed_so_far
        FROM monthly WINDOW upto AS (PARTITION BY currency ORDER BY month)
      )
      SELECT * FROM so_far
      WHERE (:from::timestamptz IS NULL
          OR month >= date_trunc('month', :from::timestamptz AT TIME ZONE 'UTC'))
        AND (:until::timestamptz IS NULL OR month < :until::timestamptz AT TIME ZONE 'UTC')
      ORDER BY month, currency
      """
          .formatted(Selection.PROJECTS);

  private final JdbcClient jdbc;

  CapitalProjection(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Month> read(CurrentUser user, Selection selection) {
    return jdbc.sql(READ).params(selection.parameters(user)).query((row, _) -> month(row)).list();
  }

  private static Month month(ResultSet row) throws SQLException {
    return new Month(
        row.getObject("month", LocalDate.class),
        row.getString("currency"),
        row.getString("committed"),
        row.getString("ended"),
        row.getString("guaranteed"),
        row.getString("disbursed"),
        row.getString("committed_so_far"),
        row.getString("disbursed_so_far"));
  }
}
