package io.groundwork.sites.allocation;

import io.groundwork.sites.allocation.domain.AllocationCommand.ExpireHold;
import io.groundwork.sites.allocation.domain.AllocationState.Held;
import io.groundwork.sites.allocation.domain.AllocationState.Searching;
import io.groundwork.sites.deadline.Deadline;
import io.groundwork.sites.deadline.DeadlineHandler;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Decides by the hold's own instant, so a clock that is early, late or twice does no harm. */
@Component
class WhenHoldEndsThenExpire implements DeadlineHandler {

  private final Sites sites;
  private final Clock clock;

  WhenHoldEndsThenExpire(Sites sites, Clock clock) {
    this.sites = sites;
    this.clock = clock;
  }

  @Override
  public Deadline.Kind kind() {
    return Deadline.Kind.HOLD;
  }

  @Override
  @Transactional
  public void on(Deadline deadline) {
    var projectId = deadline.projectId();
    var plotId = deadline.subject();
    sites.lock(projectId, plotId);
    var before = sites.state(projectId);
    var after = sites.execute(projectId, new ExpireHold(plotId, deadline.at()));
    if (before instanceof Held && after instanceof Searching) {
      sites.free(plotId, projectId, "The hold expired.", clock.instant());
    }
  }
}
