package io.groundwork.financing.plan.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Money asked for out of a tranche, with those who approved so far. */
public record Disbursement(
    UUID id,
    UUID trancheId,
    Money amount,
    String requestedBy,
    List<String> approvers,
    Status status,
    @Nullable LocalDate paidOn,
    @Nullable String reason) {

  /** How many different persons have to approve before money flows. */
  public static final int APPROVALS = 2;

  /** LAPSED: still waiting when its tranche was cancelled. */
  public enum Status {
    REQUESTED,
    PAID,
    REFUSED,
    LAPSED
  }

  static Disbursement requested(PlanEvent.DisbursementRequested e) {
    return new Disbursement(
        e.disbursementId(),
        e.trancheId(),
        e.amount(),
        e.requestedBy(),
        List.of(),
        Status.REQUESTED,
        null,
        null);
  }

  Disbursement approvedBy(String approver) {
    var all = Stream.concat(approvers.stream(), Stream.of(approver)).toList();
    return new Disbursement(id, trancheId, amount, requestedBy, all, status, paidOn, reason);
  }

  Disbursement paid(LocalDate on) {
    return new Disbursement(id, trancheId, amount, requestedBy, approvers, Status.PAID, on, reason);
  }

  Disbursement refused(String why) {
    return ended(Status.REFUSED, why);
  }

  Disbursement lapsed() {
    return ended(Status.LAPSED, "its tranche was cancelled");
  }

  private Disbursement ended(Status end, String why) {
    return new Disbursement(id, trancheId, amount, requestedBy, approvers, end, paidOn, why);
  }

  public boolean pending() {
    return status == Status.REQUESTED;
  }
}
