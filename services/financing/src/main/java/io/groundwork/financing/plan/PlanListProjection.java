package io.groundwork.financing.plan;

import io.groundwork.financing.plan.PlanView.MoneyView;
import io.groundwork.financing.plan.domain.Money;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Plans in short, by project id, with what is known of their projects. */
@Repository
class PlanListProjection {

  /** secured: of plans that go on; financier: whose commitment in the plan stands. */
  record Filter(
      @Nullable Boolean secured,
      @Nullable String region,
      @Nullable String stage,
      @Nullable String organisation,
      @Nullable String financier) {}

  record PlanSummary(
      String projectId,
      @Nullable String title,
      @Nullable String organisation,
      @Nullable String region,
      String stage,
      String status,
      MoneyView capex,
      MoneyView committed,
      MoneyView gap,
      MoneyView disbursed,
      boolean secured) {}

  private static final String LIST =
      """
      SELECT plan.*, project.title, project.organisation, project.region, project.stage
      FROM plan JOIN project USING (project_id)
      WHERE project_id > :after
        AND (:secured::boolean IS NULL
          OR plan.status <> 'CANCELLED' AND secured = :secured::boolean)
        AND (:region::text IS NULL OR region = :region)
        AND (:stage::text IS NULL OR stage = :stage)
        AND (:organisation::text IS NULL OR organisation = :organisation)
        AND (:financier::text IS NULL OR EXISTS (
          SELECT 1 FROM commitment
          WHERE commitment.project_id = plan.project_id AND financier = :financier
            AND commitment.status = 'ACTIVE'))
      ORDER BY project_id LIMIT :limit
      """;

  private final JdbcClient jdbc;

  PlanListProjection(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The plans behind an id, at most so many. */
  List<PlanSummary> behind(String projectId, Filter filter, int most) {
    return jdbc.sql(LIST)
        .param("after", projectId)
        .param("secured", filter.secured())
        .param("region", filter.region())
        .param("stage", filter.stage())
        .param("organisation", filter.organisation())
        .param("financier", filter.financier())
        .param("limit", most)
        .query((row, _) -> summary(row))
        .list();
  }

  private static PlanSummary summary(ResultSet row) throws SQLException {
    var capex = money(row, "capex");
    var committed = money(row, "committed");
    return new PlanSummary(
        row.getString("project_id"),
        row.getString("title"),
        row.getString("organisation"),
        row.getString("region"),
        row.getString("stage"),
        row.getString("status"),
        MoneyView.of(capex),
        MoneyView.of(committed),
        MoneyView.of(committed.shortOf(capex)),
        MoneyView.of(money(row, "disbursed")),
        row.getBoolean("secured"));
  }

  private static Money money(ResultSet row, String column) throws SQLException {
    BigDecimal amount = row.getBigDecimal(column);
    return Money.of(amount.toPlainString(), row.getString("currency"));
  }
}
