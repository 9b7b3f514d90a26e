package io.groundwork.monitoring.facts;

import io.groundwork.monitoring.pipeline.Observer;
import io.groundwork.platform.inbox.Event;
import io.groundwork.schemas.financing.plan.*;
import io.groundwork.schemas.shared.Money;
import java.math.BigDecimal;
import org.springframework.stereotype.Component;

/** What the financing service says. */
@Component
class PlanListener implements Observer {

  private final PlanProjection plans;

  PlanListener(PlanProjection plans) {
    this.plans = plans;
  }

  @Override
  public void on(Event event) {
    var id = event.key();
    var at = event.time();
    switch (event.payload()) {
      case PlanOpened e -> {
        plans.opened(id, amount(e.getCapex()), e.getCapex().getCurrency(), at);
        e.getConditions()
            .forEach(
                c -> plans.planned(id, c.getConditionId(), c.getKind().name(), c.getTitle(), at));
      }
      case ConditionMet e -> plans.condition(id, e.getConditionId(), "MET", at);
      case ConditionWaived e -> plans.condition(id, e.getConditionId(), "WAIVED", at);
      case ConditionReopened e -> plans.condition(id, e.getConditionId(), "OPEN", at);
      case FinancingSecured _ -> plans.status(id, "SECURED", at);
      case FinancingLost _ -> plans.status(id, "OPEN", at);
      case FinancialClosed _ -> plans.status(id, "CLOSED", at);
      case FinancialCloseReversed _ -> plans.status(id, "SECURED", at);
      case PlanCancelled _ -> plans.status(id, "CANCELLED", at);
      default -> money(event);
    }
  }

  private void money(Event event) {
    var id = event.key();
    var at = event.time();
    switch (event.payload()) {
      case CommitmentMade e -> plans.committed(commitment(id, e));
      case CommitmentWithdrawn e -> plans.commitment(id, e.getCommitmentId(), "WITHDRAWN");
      case CommitmentExpired e -> plans.commitment(id, e.getCommitmentId(), "EXPIRED");
      case DisbursementRequested e ->
          plans.requested(
              new PlanProjection.Disbursement(
                  id,
                  e.getDisbursementId(),
                  e.getTrancheId(),
                  amount(e.getAmount()),
                  e.getAmount().getCurrency()),
              at);
      case DisbursementRefused e -> plans.disbursement(id, e.getDisbursementId(), "REFUSED", at);
      case DisbursementPaid e -> plans.disbursement(id, e.getDisbursementId(), "PAID", at);
      case DisbursementsStopped e -> plans.stopped(id, e.getReason());
      case DisbursementsResumed _ -> plans.stopped(id, null);
      default -> {}
    }
  }

  private static PlanProjection.Commitment commitment(String id, CommitmentMade e) {
    return new PlanProjection.Commitment(
        id,
        e.getCommitmentId(),
        e.getFinancier(),
        e.getKind().name(),
        amount(e.getAmount()),
        e.getAmount().getCurrency(),
        amount(e.getCounted()),
        e.getValidUntil());
  }

  private static BigDecimal amount(Money money) {
    return new BigDecimal(money.getAmount());
  }
}
