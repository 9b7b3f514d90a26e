package io.groundwork.financing.plan;

import io.groundwork.financing.plan.domain.Condition;
import io.groundwork.financing.plan.domain.Money;
import io.groundwork.financing.plan.domain.PlanEvent;
import io.groundwork.platform.journal.Messages;
import io.groundwork.schemas.financing.plan.*;
import org.apache.avro.specific.SpecificRecord;

/** A plan's events in the published language, one record each. */
final class PlanMessages implements Messages<PlanEvent> {

  @Override
  public SpecificRecord toRecord(PlanEvent event) {
    var id = event.projectId();
    return switch (event) {
      case PlanEvent.PlanOpened e ->
          new PlanOpened(
              id, money(e.capex()), e.conditions().stream().map(PlanMessages::condition).toList());
      case PlanEvent.CommitmentMade e -> made(e);
      case PlanEvent.CommitmentWithdrawn e ->
          new CommitmentWithdrawn(id, e.commitmentId().toString(), e.reason());
      case PlanEvent.CommitmentExpired e -> new CommitmentExpired(id, e.commitmentId().toString());
      case PlanEvent.FinancingSecured e -> new FinancingSecured(id, money(e.committed()));
      case PlanEvent.FinancingLost e ->
          new FinancingLost(id, money(e.committed()), money(e.gap()), e.reason());
      case PlanEvent.ConditionMet e ->
          new ConditionMet(
              id, e.conditionId().toString(), kind(e.kind()), e.evidence(), e.causeId());
      case PlanEvent.ConditionWaived e ->
          new ConditionWaived(
              id, e.conditionId().toString(), kind(e.kind()), e.approver(), e.reason());
      case PlanEvent.ConditionReopened e ->
          new ConditionReopened(id, e.conditionId().toString(), kind(e.kind()), e.reason());
      case PlanEvent.FinancialClosed e -> new FinancialClosed(id, money(e.committed()));
      case PlanEvent.FinancialCloseReversed e -> new FinancialCloseReversed(id, e.reason());
      case PlanEvent.TranchePlanned e ->
          new TranchePlanned(
              id,
              e.trancheId().toString(),
              e.commitmentId().toString(),
              money(e.amount()),
              e.milestone());
      case PlanEvent.TrancheDue e -> new TrancheDue(id, e.trancheId().toString(), e.milestone());
      case PlanEvent.DisbursementRequested e ->
          new DisbursementRequested(
              id,
              e.disbursementId().toString(),
              e.trancheId().toString(),
              money(e.amount()),
              e.requestedBy());
      case PlanEvent.DisbursementApproved e ->
          new DisbursementApproved(id, e.disbursementId().toString(), e.approver(), e.approvals());
      case PlanEvent.DisbursementRefused e ->
          new DisbursementRefused(id, e.disbursementId().toString(), e.approver(), e.reason());
      case PlanEvent.DisbursementPaid e ->
          new DisbursementPaid(
              id,
              e.disbursementId().toString(),
              e.trancheId().toString(),
              money(e.amount()),
              e.paidOn().toString());
      case PlanEvent.DisbursementsStopped e -> new DisbursementsStopped(id, e.reason());
      case PlanEvent.DisbursementsResumed _ -> new DisbursementsResumed(id);
      case PlanEvent.TrancheCancelled e ->
          new TrancheCancelled(id, e.trancheId().toString(), money(e.undrawn()), e.reason());
      case PlanEvent.TranchesCancelled e -> new TranchesCancelled(id, e.count());
      case PlanEvent.PlanCancelled e -> new PlanCancelled(id, e.reasonCode(), e.reason());
    };
  }

  private static CommitmentMade made(PlanEvent.CommitmentMade e) {
    return new CommitmentMade(
        e.projectId(),
        e.commitmentId().toString(),
        e.financier(),
        CommitmentKind.valueOf(e.kind().name()),
        money(e.amount()),
        e.rate().toPlainString(),
        e.rateOn().toString(),
        money(e.counted()),
        e.validUntil().toString());
  }

  private static PlannedCondition condition(Condition.Term term) {
    return new PlannedCondition(term.conditionId().toString(), kind(term.kind()), term.title());
  }

  private static ConditionKind kind(Condition.Kind kind) {
    return ConditionKind.valueOf(kind.name());
  }

  private static io.groundwork.schemas.shared.Money money(Money money) {
    return new io.groundwork.schemas.shared.Money(
        money.amount().toPlainString(), money.currency().getCurrencyCode());
  }
}
