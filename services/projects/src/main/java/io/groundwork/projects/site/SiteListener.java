package io.groundwork.projects.site;

import static io.groundwork.projects.project.domain.Track.RESIDENCY;
import static io.groundwork.projects.project.domain.Track.SITE;

import io.groundwork.platform.inbox.Event;
import io.groundwork.platform.inbox.EventHandler;
import io.groundwork.projects.project.FactsProjection;
import io.groundwork.projects.project.FactsService;
import io.groundwork.projects.project.ReliefProjection;
import io.groundwork.projects.project.domain.CompensationStep;
import io.groundwork.schemas.Topics;
import io.groundwork.schemas.sites.allocation.*;
import io.groundwork.schemas.sites.residency.*;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.stereotype.Component;

/** When a plot or a residency is won or lost, then the project's track is. */
@Component
class SiteListener implements EventHandler {

  private final FactsService facts;
  private final FactsProjection known;
  private final ReliefProjection reliefs;

  SiteListener(FactsService facts, FactsProjection known, ReliefProjection reliefs) {
    this.facts = facts;
    this.known = known;
    this.reliefs = reliefs;
  }

  @Override
  public String name() {
    return "site";
  }

  @Override
  public Set<String> topics() {
    return Set.of(Topics.ALLOCATION, Topics.RESIDENCY);
  }

  @Override
  public void on(Event event) {
    switch (event.topic()) {
      case Topics.ALLOCATION -> onAllocation(event);
      case Topics.RESIDENCY -> onResidency(event);
      default -> {}
    }
  }

  private void onAllocation(Event event) {
    var id = event.key();
    switch (event.payload()) {
      case HoldPlaced _ -> facts.secured(id, SITE, event.id());
      case HoldExpired _ -> facts.lost(id, SITE, event.id(), "the hold expired");
      case HoldReleased e -> facts.lost(id, SITE, event.id(), e.getReason());
      case LeaseSigned _ -> known.leaseSigned(id, event.id().toString(), event.time());
      case LeaseEnded e -> {
        known.leaseEnded(id, event.time());
        facts.lost(id, SITE, event.id(), e.getReason());
      }
      case AllocationClosed _ -> facts.undone(id, CompensationStep.SITE_RELEASED, event.id());
      default -> {}
    }
  }

  private void onResidency(Event event) {
    var id = event.key();
    switch (event.payload()) {
      case ResidencyGranted _ -> {
        known.redone(id, CompensationStep.RESIDENCY_ENDED);
        known.redone(id, CompensationStep.RELIEFS_LAPSED);
        reliefs.granted(id);
        facts.secured(id, RESIDENCY, event.id());
      }
      case ResidencyRefused e -> facts.lost(id, RESIDENCY, event.id(), e.getReason());
      case ResidencyEnded e -> {
        reliefs.residencyEnded(id);
        facts.lost(id, RESIDENCY, event.id(), e.getReason());
        facts.undone(id, CompensationStep.RESIDENCY_ENDED, event.id());
      }
      case ReliefStarted e -> reliefs.started(id, e.getRelief(), LocalDate.parse(e.getEndsOn()));
      case ReliefLapsed e -> reliefs.lapsed(id, e.getRelief());
      case ReliefsClosed _ -> facts.undone(id, CompensationStep.RELIEFS_LAPSED, event.id());
      default -> {}
    }
  }
}
