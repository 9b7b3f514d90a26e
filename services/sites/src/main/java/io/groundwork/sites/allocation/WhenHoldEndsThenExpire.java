package io.groundwork.sites.allocation;

import io.groundwork.platform.deadline.Deadline;
import io.groundwork.platform.deadline.DeadlineHandler;
import io.groundwork.sites.allocation.domain.AllocationCommand.ExpireHold;
import io.groundwork.sites.allocation.domain.AllocationState.Held;
import io.groundwork.sites.allocation.domain.AllocationState.Searching;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Decides by the hold's own instant, so a clock that is early, late or twice does no harm. */
@Component
class WhenHoldEndsThenExpire implements DeadlineHandler {

  private static final String KIND = "HOLD";

  private final Sites sites;
  private final Clock clock;

  WhenHoldEndsThenExpire(Sites sites, Clock clock) {
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
    var after = sites.execute(projectId, new ExpireHold(plotId, deadline.at()));
    if (before instanceof Held && after instanceof Searching) {
      sites.free(plotId, projectId, "The hold expired.", clock.instant());
    }
  }
}
