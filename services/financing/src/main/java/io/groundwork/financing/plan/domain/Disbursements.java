package io.groundwork.financing.plan.domain;

import static io.groundwork.financing.plan.domain.CommandRefused.unless;

import io.groundwork.financing.plan.domain.PlanCommand.*;
import io.groundwork.financing.plan.domain.PlanEvent.*;
import java.util.List;
import java.util.UUID;

/** Money flows at the second approval, and every rule is asked again at that moment. */
final class Disbursements {
  private Disbursements() {}

  static List<PlanEvent> request(Book book, RequestDisbursement c) {
    unless(!book.disbursements().containsKey(c.disbursementId()), "this request exists already");
    unless(!c.amount().none(), "a disbursement of nothing is none");
    var tranche = payable(book, c.trancheId());
    var asked = Tranches.sameCurrency(tranche.amount(), c.amount());
    var free = tranche.undrawn().minus(book.pending(tranche));
    unless(free.covers(asked), "%s of the tranche are neither drawn nor asked for", free);
    return List.of(
        new DisbursementRequested(
            book.projectId(), c.disbursementId(), c.trancheId(), asked, c.requestedBy()));
  }

  static List<PlanEvent> approve(Book book, ApproveDisbursement c) {
    var wanted = waiting(book, c.disbursementId());
    unless(
        !wanted.approvers().contains(c.approver()),
        "%s approved already: a second person has to",
        c.approver());
    var tranche = payable(book, wanted.trancheId());
    unless(tranche.undrawn().covers(wanted.amount()), "only %s are undrawn", tranche.undrawn());
    int approvals = wanted.approvers().size() + 1;
    var approved = new DisbursementApproved(book.projectId(), wanted.id(), c.approver(), approvals);
    if (approvals < Disbursement.APPROVALS) {
      return List.of(approved);
    }
    return List.of(
        approved,
        new DisbursementPaid(
            book.projectId(), wanted.id(), tranche.id(), wanted.amount(), c.today()));
  }

  static List<PlanEvent> refuse(Book book, RefuseDisbursement c) {
    var wanted = waiting(book, c.disbursementId());
    return List.of(
        new DisbursementRefused(book.projectId(), wanted.id(), c.approver(), c.reason()));
  }

  static List<PlanEvent> stop(Book book, StopDisbursements c) {
    return c.reason().equals(book.progress().stopped())
        ? List.of()
        : List.of(new DisbursementsStopped(book.projectId(), c.reason()));
  }

  static List<PlanEvent> resume(Book book) {
    return book.progress().stopped() == null
        ? List.of()
        : List.of(new DisbursementsResumed(book.projectId()));
  }

  private static Tranche payable(Book book, UUID trancheId) {
    var tranche = book.tranches().get(trancheId);
    if (tranche == null) {
      throw new CommandRefused("no tranche %s in this plan".formatted(trancheId));
    }
    unless(!tranche.cancelled(), "the tranche is cancelled");
    unless(tranche.due(), "the tranche is not due: %s is not reached", tranche.milestone());
    var stopped = book.progress().stopped();
    unless(stopped == null, "disbursements are stopped: %s", stopped);
    unless(book.fulfilled(), "a condition precedent is open again: it must be met or waived");
    Commitments.standing(book, tranche.commitmentId());
    return tranche;
  }

  private static Disbursement waiting(Book book, UUID id) {
    var wanted = book.disbursements().get(id);
    if (wanted == null) {
      throw new CommandRefused("no disbursement %s in this plan".formatted(id));
    }
    unless(wanted.pending(), "the disbursement is %s", wanted.status());
    return wanted;
  }
}
