package io.groundwork.monitoring.facts;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Plans with their conditions, commitments and disbursements. */
@Repository
class PlanProjection {

  record Commitment(
      String projectId,
      String commitmentId,
      String financier,
      String kind,
      BigDecimal amount,
      String currency,
      BigDecimal counted,
      String validUntil) {}

  record Disbursement(
      String projectId,
      String disbursementId,
      String trancheId,
      BigDecimal amount,
      String currency) {}

  private static final String COMMITTED =
      """
      INSERT INTO commitment VALUES (:projectId, :commitmentId, :financier, :kind, :amount,
        :currency, :counted, :validUntil, 'MADE')
      """;
  private static final String REQUESTED =
      """
      INSERT INTO disbursement VALUES (?, ?, ?, ?, ?, 'REQUESTED', ?)
      """;
  private static final String CONDITION =
      """
      UPDATE plan_condition SET state = ?, since = ? WHERE project_id = ? AND condition_id = ?
      """;
  private static final String COMMITMENT =
      "UPDATE commitment SET state = ? WHERE project_id = ? AND commitment_id = ?";
  private static final String DISBURSEMENT =
      """
      UPDATE disbursement SET state = ?, since = ? WHERE project_id = ? AND disbursement_id = ?
      """;

  private final JdbcClient jdbc;

  PlanProjection(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void opened(String id, BigDecimal capex, String currency, Instant at) {
    jdbc.sql("INSERT INTO plan_fact VALUES (?, ?, ?, 'OPEN', ?)")
        .params(id, capex, currency, Timestamp.from(at))
        .update();
  }

  void status(String id, String status, Instant at) {
    jdbc.sql("UPDATE plan_fact SET status = ?, since = ? WHERE project_id = ?")
        .params(status, Timestamp.from(at), id)
        .update();
  }

  void stopped(String id, @Nullable String reason) {
    jdbc.sql("UPDATE plan_fact SET stopped = ? WHERE project_id = ?")
        .param(reason)
        .param(id)
        .update();
  }

  void planned(String id, String condition, String kind, String title, Instant at) {
    jdbc.sql("INSERT INTO plan_condition VALUES (?, ?, ?, ?, 'OPEN', ?)")
        .params(id, condition, kind, title, Timestamp.from(at))
        .update();
  }

  void condition(String id, String condition, String state, Instant at) {
    jdbc.sql(CONDITION).params(state, Timestamp.from(at), id, condition).update();
  }

  void committed(Commitment commitment) {
    jdbc.sql(COMMITTED).paramSource(commitment).update();
  }

  void commitment(String id, String commitment, String state) {
    jdbc.sql(COMMITMENT).params(state, id, commitment).update();
  }

  void requested(Disbursement disbursement, Instant at) {
    jdbc.sql(REQUESTED)
        .params(disbursement.projectId(), disbursement.disbursementId(), disbursement.trancheId())
        .params(disbursement.amount(), disbursement.currency(), Timestamp.from(at))
        .update();
  }

  void disbursement(String id, String disbursement, String state, Instant at) {
    jdbc.sql(DISBURSEMENT).params(state, Timestamp.from(at), id, disbursement).update();
  }
}
