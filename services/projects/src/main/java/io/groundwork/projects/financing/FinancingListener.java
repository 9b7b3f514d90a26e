package io.groundwork.projects.financing;

import static io.groundwork.projects.project.domain.Track.FINANCING;

import io.groundwork.platform.inbox.Event;
import io.groundwork.platform.inbox.EventHandler;
import io.groundwork.projects.project.FactsProjection;
import io.groundwork.projects.project.FactsService;
import io.groundwork.projects.project.domain.CompensationStep;
import io.groundwork.schemas.Topics;
import io.groundwork.schemas.financing.plan.ConditionKind;
import io.groundwork.schemas.financing.plan.ConditionMet;
import io.groundwork.schemas.financing.plan.DisbursementsResumed;
import io.groundwork.schemas.financing.plan.DisbursementsStopped;
import io.groundwork.schemas.financing.plan.FinancialClosed;
import io.groundwork.schemas.financing.plan.FinancingLost;
import io.groundwork.schemas.financing.plan.FinancingSecured;
import io.groundwork.schemas.financing.plan.TranchesCancelled;
import java.util.Set;
import org.springframework.stereotype.Component;

/** When money is won, lost, closed or taken back, then the project's track and stage follow. */
@Component
class FinancingListener implements EventHandler {

  private final FactsService facts;
  private final FactsProjection known;

  FinancingListener(FactsService facts, FactsProjection known) {
    this.facts = facts;
    this.known = known;
  }

  @Override
  public String name() {
    return "financing";
  }

  @Override
  public Set<String> topics() {
    return Set.of(Topics.PLAN);
  }

  @Override
  public void on(Event event) {
    var id = event.key();
    switch (event.payload()) {
      case FinancingSecured _ -> facts.secured(id, FINANCING, event.id());
      case FinancingLost e -> facts.lost(id, FINANCING, event.id(), e.getReason());
      case ConditionMet e when e.getKind() == ConditionKind.SITE_LEASED -> noteLease(event, e);
      case FinancialClosed _ -> facts.closed(id, event.id());
      case DisbursementsStopped _ ->
          facts.undone(id, CompensationStep.DISBURSEMENTS_STOPPED, event.id());
      case DisbursementsResumed _ -> known.redone(id, CompensationStep.DISBURSEMENTS_STOPPED);
      case TranchesCancelled _ -> facts.undone(id, CompensationStep.TRANCHES_CANCELLED, event.id());
      default -> {}
    }
  }

  /** Financing may have seen the lease before us; its close, which follows here, relies on it. */
  private void noteLease(Event event, ConditionMet met) {
    if (met.getCauseId() instanceof String lease) {
      known.leaseSigned(event.key(), lease, event.time());
    }
  }
}
