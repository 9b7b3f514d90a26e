package io.groundwork.financing.plan.domain;

import io.groundwork.financing.plan.domain.PlanEvent.*;
import io.groundwork.financing.plan.domain.PlanState.*;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** How each event changes the state, one row per event. Trusts the journal, checks nothing. */
final class Evolution {
  private Evolution() {}

  static PlanState of(PlanState s, PlanEvent event) {
    return switch (event) {
      case PlanOpened e -> new Open(Book.opened(e));
      case CommitmentMade e -> s.with(book -> book.with(Commitment.made(e)));
      case CommitmentWithdrawn e -> commitment(s, e.commitmentId(), c -> c.withdrawn(e.reason()));
      case CommitmentExpired e -> commitment(s, e.commitmentId(), Commitment::expired);
      case FinancingSecured _ -> progress(s, p -> p.secured(true));
      case FinancingLost _ -> progress(s, p -> p.secured(false));
      case ConditionMet e -> condition(s, e.conditionId(), c -> c.met(e.evidence()));
      case ConditionWaived e -> condition(s, e.conditionId(), c -> c.waived(e));
      case ConditionReopened e -> condition(s, e.conditionId(), c -> c.reopened(e.reason()));
      case FinancialClosed _ -> new Closed(bound(book(s), true));
      case FinancialCloseReversed e -> new Open(reversed(book(s), e));
      case TranchePlanned e -> s.with(book -> book.with(Tranche.planned(e)));
      case TrancheDue e -> tranche(s, e.trancheId(), Tranche::dueNow);
      case TrancheCancelled e -> s.with(book -> cancelled(book, e.trancheId()));
      case TranchesCancelled _ -> s;
      case DisbursementRequested e -> s.with(book -> book.with(Disbursement.requested(e)));
      case DisbursementApproved e ->
          disbursement(s, e.disbursementId(), d -> d.approvedBy(e.approver()));
      case DisbursementRefused e -> disbursement(s, e.disbursementId(), d -> d.refused(e.reason()));
      case DisbursementPaid e ->
          disbursement(
              tranche(s, e.trancheId(), t -> t.paid(e.amount())),
              e.disbursementId(),
              d -> d.paid(e.paidOn()));
      case DisbursementsStopped e -> progress(s, p -> p.stopped(e.reason()));
      case DisbursementsResumed _ -> progress(s, p -> p.stopped(null));
      case PlanCancelled e -> new Cancelled(s.opened(), e.reasonCode(), e.reason());
    };
  }

  private static Book book(PlanState state) {
    return Objects.requireNonNull(state.opened(), "the journal starts with PlanOpened");
  }

  private static Book reversed(Book book, FinancialCloseReversed e) {
    return bound(book, false).with(book.progress().reversed(e.retryAt()));
  }

  /** The close rests on every commitment that stands then; one made later is free. */
  private static Book bound(Book book, boolean now) {
    var changed = book;
    for (var commitment : book.commitments().values()) {
      changed = changed.with(commitment.bound(now));
    }
    return changed;
  }

  /** What waits for approval cannot be paid any more once its tranche is cancelled. */
  private static Book cancelled(Book book, UUID trancheId) {
    var changed = book.with(known(book.tranches().get(trancheId)).cancelledNow());
    for (var d : book.disbursements().values()) {
      changed = d.pending() && d.trancheId().equals(trancheId) ? changed.with(d.lapsed()) : changed;
    }
    return changed;
  }

  private static PlanState progress(PlanState state, UnaryOperator<Progress> change) {
    return state.with(book -> book.with(change.apply(book.progress())));
  }

  private static PlanState commitment(PlanState state, UUID id, UnaryOperator<Commitment> change) {
    return state.with(book -> book.with(change.apply(known(book.commitments().get(id)))));
  }

  private static PlanState condition(PlanState state, UUID id, UnaryOperator<Condition> change) {
    return state.with(book -> book.with(change.apply(known(book.conditions().get(id)))));
  }

  private static PlanState tranche(PlanState state, UUID id, UnaryOperator<Tranche> change) {
    return state.with(book -> book.with(change.apply(known(book.tranches().get(id)))));
  }

  private static PlanState disbursement(
      PlanState state, UUID id, UnaryOperator<Disbursement> change) {
    return state.with(book -> book.with(change.apply(known(book.disbursements().get(id)))));
  }

  private static <T> T known(@Nullable T item) {
    return Objects.requireNonNull(item, "the journal names what it does not hold");
  }
}
