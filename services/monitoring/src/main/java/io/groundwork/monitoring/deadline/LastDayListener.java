package io.groundwork.monitoring.deadline;

import io.groundwork.monitoring.deadline.LastDayProjection.Kind;
import io.groundwork.monitoring.pipeline.Observer;
import io.groundwork.platform.inbox.Event;
import io.groundwork.schemas.projects.project.DocumentAttached;
import io.groundwork.schemas.projects.project.DocumentRemoved;
import io.groundwork.schemas.sites.allocation.LeaseEnded;
import io.groundwork.schemas.sites.allocation.LeaseSigned;
import io.groundwork.schemas.sites.residency.ReliefLapsed;
import io.groundwork.schemas.sites.residency.ReliefStarted;
import org.springframework.stereotype.Component;

/** Notes last days that are no part of the board. */
@Component
class LastDayListener implements Observer {

  private final LastDayProjection days;

  LastDayListener(LastDayProjection days) {
    this.days = days;
  }

  @Override
  public void on(Event event) {
    var id = event.key();
    switch (event.payload()) {
      case DocumentAttached e when e.getExpiresOn() != null ->
          days.set(id, Kind.DOCUMENT, e.getDocumentId(), e.getTitle(), e.getExpiresOn());
      case DocumentRemoved e -> days.remove(id, Kind.DOCUMENT, e.getDocumentId());
      case LeaseSigned e ->
          days.set(id, Kind.LEASE, e.getPlotId(), e.getLeaseNumber(), e.getPeriod().getTo());
      case LeaseEnded e -> days.remove(id, Kind.LEASE, e.getPlotId());
      case ReliefStarted e -> days.set(id, Kind.RELIEF, e.getRelief(), e.getTax(), e.getEndsOn());
      case ReliefLapsed e -> days.remove(id, Kind.RELIEF, e.getRelief());
      default -> {}
    }
  }
}
