package io.groundwork.sites.allocation;

import io.groundwork.sites.allocation.domain.AllocationCommand.LapseOffer;
import io.groundwork.sites.deadline.Deadline;
import io.groundwork.sites.deadline.DeadlineHandler;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The plot goes on to the next; the project loses its place. */
@Component
class WhenOfferEndsThenLapse implements DeadlineHandler {

  private final Sites sites;
  private final Clock clock;

  WhenOfferEndsThenLapse(Sites sites, Clock clock) {
    this.sites = sites;
    this.clock = clock;
  }

  @Override
  public Deadline.Kind kind() {
    return Deadline.Kind.OFFER;
  }

  @Override
  @Transactional
  public void on(Deadline deadline) {
    var projectId = deadline.projectId();
    var plotId = deadline.subject();
    sites.lock(projectId, plotId);
    var before = sites.state(projectId);
    var after = sites.execute(projectId, new LapseOffer(plotId, deadline.at()));
    if (!before.equals(after)) {
      sites.free(plotId, projectId, "The offer lapsed.", clock.instant());
    }
  }
}
