package io.groundwork.monitoring.work;

import io.groundwork.monitoring.pipeline.Observer;
import io.groundwork.platform.inbox.Event;
import io.groundwork.schemas.financing.plan.DisbursementApproved;
import io.groundwork.schemas.financing.plan.DisbursementRequested;
import io.groundwork.schemas.financing.plan.TranchePlanned;
import io.groundwork.schemas.projects.project.ProjectRegistered;
import io.groundwork.schemas.projects.project.ProjectRevised;
import io.groundwork.schemas.projects.project.SharesProposed;
import io.groundwork.schemas.sites.allocation.AllocationClosed;
import io.groundwork.schemas.sites.allocation.HoldPlaced;
import io.groundwork.schemas.sites.allocation.OfferLapsed;
import io.groundwork.schemas.sites.allocation.OfferMade;
import io.groundwork.schemas.sites.allocation.WaitlistLeft;
import io.groundwork.schemas.sites.residency.ResidencyApplied;
import io.groundwork.schemas.sites.territory.TerritoryRegistered;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Who wrote, asked and approved what, whose land it is, and which offers stand. */
@Component
class WorkListener implements Observer {

  private final WorkProjection work;

  WorkListener(WorkProjection work) {
    this.work = work;
  }

  @Override
  public void on(Event event) {
    var id = event.key();
    switch (event.payload()) {
      case ProjectRegistered e -> work.author(id, e.getDetails().getRegistrar());
      case ProjectRevised e -> work.author(id, e.getDetails().getRegistrar());
      case SharesProposed e when e.getProposer() != null -> work.author(id, e.getProposer());
      case TranchePlanned e -> work.tranche(id, e.getTrancheId(), e.getCommitmentId());
      case DisbursementRequested e ->
          work.hand(id, e.getDisbursementId(), e.getRequestedBy(), "REQUESTED");
      case DisbursementApproved e ->
          work.hand(id, e.getDisbursementId(), e.getApprover(), "APPROVED");
      default -> site(event);
    }
  }

  private void site(Event event) {
    var id = event.key();
    switch (event.payload()) {
      case TerritoryRegistered e ->
          work.territory(id, e.getName(), e.getRegion(), e.getRegime(), e.getOrganisation());
      case ResidencyApplied e -> work.applied(id, e.getTerritoryId());
      case OfferMade e ->
          work.offer(id, e.getPlotId(), event.time(), Instant.ofEpochMilli(e.getOfferUntil()));
      case OfferLapsed e -> work.offerGone(id, e.getPlotId());
      case WaitlistLeft e -> work.offerGone(id, e.getPlotId());
      case HoldPlaced _, AllocationClosed _ -> work.offersGone(id);
      default -> {}
    }
  }
}
