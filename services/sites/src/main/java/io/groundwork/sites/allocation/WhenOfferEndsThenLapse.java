package io.groundwork.sites.allocation;

import io.groundwork.platform.deadline.Deadline;
import io.groundwork.platform.deadline.DeadlineHandler;
import io.groundwork.sites.allocation.domain.AllocationCommand.LapseOffer;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The plot goes on to the next; the project loses its place. */
@Component
class WhenOfferEndsThenLapse implements DeadlineHandler {

  private static final String KIND = "OFFER";

  private final Sites sites;
  private final Clock clock;

  WhenOfferEndsThenLapse(Sites sites, Clock clock) {
    this.sites = sites;
    this.clock = clock;
  }

  static Deadline deadline(String projectId, String plotId, Instant at) {
    return new Deadline(KIND, List.of(projectId, plotId), at);
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  @Transactional
  public void on(Deadline deadline) {
    var projectId = deadline.ids().getFirst();
    var plotId = deadline.ids().getLast();
    sites.lock(projectId, plotId);
    var before = sites.state(projectId);
    var after = sites.execute(projectId, new LapseOffer(plotId, deadline.at()));
    if (!before.equals(after)) {
      sites.free(plotId, projectId, "The offer lapsed.", clock.instant());
    }
  }
}
