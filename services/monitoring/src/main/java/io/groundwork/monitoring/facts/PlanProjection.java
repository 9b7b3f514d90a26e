package io.groundwork.monitoring.facts;

import io.groundwork.monitoring.pipeline.Writes;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
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
      "INSERT INTO commitment VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'MADE')";
  private static final String REQUESTED =
      "INSERT INTO disbursement VALUES (?, ?, ?, ?, ?, 'REQUESTED', ?)";
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

  private final Writes writes;

  PlanProjection(Writes writes) {
    this.writes = writes;
  }

  void opened(String id, BigDecimal capex, String currency, Instant at) {
    var opened = "INSERT INTO plan_fact VALUES (?, ?, ?, 'OPEN', ?)";
    writes.add(id, opened, id, capex, currency, Timestamp.from(at));
  }

  void status(String id, String status, Instant at) {
    var changed = "UPDATE plan_fact SET status = ?, since = ? WHERE project_id = ?";
    writes.add(id, changed, status, Timestamp.from(at), id);
  }

  void stopped(String id, @Nullable String reason) {
    writes.add(id, "UPDATE plan_fact SET stopped = ? WHERE project_id = ?", reason, id);
  }

  void planned(String id, String condition, String kind, String title, Instant at) {
    var planned = "INSERT INTO plan_condition VALUES (?, ?, ?, ?, 'OPEN', ?)";
    writes.add(id, planned, id, condition, kind, title, Timestamp.from(at));
  }

  void condition(String id, String condition, String state, Instant at) {
    writes.add(id, CONDITION, state, Timestamp.from(at), id, condition);
  }

  void committed(Commitment commitment) {
    writes.add(
        commitment.projectId(),
        COMMITTED,
        commitment.projectId(),
        commitment.commitmentId(),
        commitment.financier(),
        commitment.kind(),
        commitment.amount(),
        commitment.currency(),
        commitment.counted(),
        commitment.validUntil());
  }

  void commitment(String id, String commitment, String state) {
    writes.add(id, COMMITMENT, state, id, commitment);
  }

  void requested(Disbursement disbursement, Instant at) {
    writes.add(
        disbursement.projectId(),
        REQUESTED,
        disbursement.projectId(),
        disbursement.disbursementId(),
        disbursement.trancheId(),
        disbursement.amount(),
        disbursement.currency(),
        Timestamp.from(at));
  }

  void disbursement(String id, String disbursement, String state, Instant at) {
    writes.add(id, DISBURSEMENT, state, Timestamp.from(at), id, disbursement);
  }
}
