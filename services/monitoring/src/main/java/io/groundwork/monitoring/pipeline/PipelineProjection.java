package io.groundwork.monitoring.pipeline;

import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
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
  private final JdbcTemplate batches;

  PipelineProjection(JdbcClient jdbc, JdbcTemplate batches) {
    this.jdbc = jdbc;
    this.batches = batches;
  }

  /** Executes a statement once for each row of values, in their order. */
  void write(String sql, List<@Nullable Object[]> rows) {
    try {
      batches.batchUpdate(sql, rows);
    } catch (DataAccessException e) {
      throw reason(e, sql).orElse(e);
    }
  }

  /** The driver's own exception repeats the statement with the values of all rows. */
  private Optional<DataAccessException> reason(DataAccessException failure, String sql) {
    return failure.getCause() instanceof BatchUpdateException batch
            && batch.getCause() instanceof SQLException reason
        ? Optional.ofNullable(
            batches.getExceptionTranslator().translate("Writing facts", sql, reason))
        : Optional.empty();
  }

  void clear() {
    jdbc.sql(CLEAR).update();
  }

  /** Events taken since the last rebuild began. */
  long events() {
    return jdbc.sql("SELECT count(*) FROM timeline").query(Long.class).single();
  }
}
