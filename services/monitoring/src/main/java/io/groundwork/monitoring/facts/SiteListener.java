package io.groundwork.monitoring.facts;

import io.groundwork.monitoring.pipeline.Observer;
import io.groundwork.platform.inbox.Event;
import io.groundwork.schemas.sites.allocation.*;
import io.groundwork.schemas.sites.plot.PlotRegistered;
import io.groundwork.schemas.sites.residency.*;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** What the sites service says: plots, and a project's site and residency. */
@Component
class SiteListener implements Observer {

  private final SiteProjection sites;

  SiteListener(SiteProjection sites) {
    this.sites = sites;
  }

  @Override
  public void on(Event event) {
    var id = event.key();
    var at = event.time();
    switch (event.payload()) {
      case PlotRegistered e -> sites.plot(id, e.getTerritoryId(), e.getName(), e.getOrganisation());
      case ResidencyOpened e -> sites.residencyOpened(id, e.getRegime(), at);
      case ResidencyApplied _ -> sites.residency(id, "APPLIED", at, null);
      case ResidencyGranted _ -> sites.residency(id, "GRANTED", at, null);
      case ResidencyRefused e -> sites.residency(id, "REFUSED", at, e.getReason());
      case ResidencyEnded e -> sites.residency(id, "ENDED", at, e.getReason());
      default -> allocation(event);
    }
  }

  private void allocation(Event event) {
    var id = event.key();
    var at = event.time();
    switch (event.payload()) {
      case AllocationOpened _ -> sites.free(id, "OPEN", at, null);
      case HoldPlaced e -> sites.held(id, e.getPlotId(), until(e.getHeldUntil()), at);
      case HoldExtended e -> sites.extended(id, until(e.getHeldUntil()));
      case HoldExpired _ -> sites.free(id, "OPEN", at, "the hold expired");
      case HoldReleased e -> sites.free(id, "OPEN", at, e.getReason());
      case WaitlistJoined e -> sites.waiting(id, e.getPlotId());
      case WaitlistLeft _ -> sites.waiting(id, null);
      case OfferMade e -> sites.offered(id, until(e.getOfferUntil()));
      case OfferLapsed _ -> sites.offered(id, null);
      case LeaseSigned e -> sites.leased(id, e.getPlotId(), at);
      case LeaseEnded e -> sites.free(id, "OPEN", at, e.getReason());
      case AllocationClosed e -> sites.free(id, "CLOSED", at, e.getReason());
      default -> {}
    }
  }

  private static Instant until(long milliseconds) {
    return Instant.ofEpochMilli(milliseconds);
  }
}
