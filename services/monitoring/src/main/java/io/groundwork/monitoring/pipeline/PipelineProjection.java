package io.groundwork.monitoring.pipeline;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All that is made from the topics and can be made again; the feed is not among it. */
@Repository
class PipelineProjection {

  private static final String CLEAR =
      """
      TRUNCATE project_fact, track_fact, milestone_fact, agreement_fact, plot_fact, site_fact,
        residency_fact, plan_fact, plan_condition, commitment, disbursement, timeline,
        project_author, territory_fact, offer_fact, residency_application,
        tranche_fact, disbursement_hand, stage_visit, span, commitment_terms, money_entry, last_day
      """;

  private final JdbcClient jdbc;
  private final JdbcTemplate many;

  PipelineProjection(JdbcClient jdbc, JdbcTemplate many) {
    this.jdbc = jdbc;
    this.many = many;
  }

  /** Executes a statement once for each row of values, in their order, in one exchange. */
  void write(String sql, List<@Nullable Object[]> rows) {
    many.batchUpdate(sql, rows);
  }

  void clear() {
    jdbc.sql(CLEAR).update();
  }

  /** Events taken since the last rebuild began. */
  long events() {
    return jdbc.sql("SELECT count(*) FROM timeline").query(Long.class).single();
  }
}
