package io.groundwork.sites.allocation;

import io.groundwork.platform.deadline.Deadlines;
import io.groundwork.platform.journal.EventStore;
import io.groundwork.platform.problem.Forbidden;
import io.groundwork.platform.problem.Refused;
import io.groundwork.platform.security.CurrentUser;
import io.groundwork.platform.web.ExpectedVersion;
import io.groundwork.sites.allocation.domain.Allocation;
import io.groundwork.sites.allocation.domain.AllocationCommand;
import io.groundwork.sites.allocation.domain.AllocationCommand.MakeOffer;
import io.groundwork.sites.allocation.domain.AllocationEvent;
import io.groundwork.sites.allocation.domain.AllocationState;
import io.groundwork.sites.allocation.domain.AllocationState.Closed;
import io.groundwork.sites.allocation.domain.AllocationState.Held;
import io.groundwork.sites.allocation.domain.AllocationState.Leased;
import io.groundwork.sites.allocation.domain.AllocationState.NotOpened;
import io.groundwork.sites.allocation.domain.AllocationState.Searching;
import io.groundwork.sites.allocation.domain.Site;
import io.groundwork.sites.allocation.domain.Wait;
import io.groundwork.sites.plot.PlotService;
import io.groundwork.sites.plot.domain.PlotCommand.FreePlot;
import io.groundwork.sites.plot.domain.PlotCommand.LeaveQueue;
import io.groundwork.sites.plot.domain.PlotState.Offered;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What all commands on allocations share: their locks, their store, and giving plots back. */
@Component
class Sites {

  private final EventStore<AllocationState, AllocationEvent> allocations;
  private final LockRepository locks;
  private final PlotService plots;
  private final Deadlines deadlines;

  Sites(
      EventStore<AllocationState, AllocationEvent> allocations,
      LockRepository locks,
      PlotService plots,
      Deadlines deadlines) {
    this.allocations = allocations;
    this.locks = locks;
    this.plots = plots;
    this.deadlines = deadlines;
  }

  void lock(String projectId, @Nullable String plotId) {
    locks.lock(projectId, plotId);
  }

  AllocationState state(String projectId) {
    return allocations.load(projectId).state();
  }

  List<Wait> waits(String projectId) {
    return state(projectId) instanceof Searching s ? s.waits() : List.of();
  }

  AllocationState execute(String projectId, ExpectedVersion expected, AllocationCommand command) {
    return allocations
        .execute(projectId, expected, state -> Allocation.decide(state, command))
        .state();
  }

  AllocationState execute(String projectId, AllocationCommand command) {
    return execute(projectId, ExpectedVersion.ANY, command);
  }

  /** Policy: when a plot is freed, then it is offered to the next, for a time. */
  void free(String plotId, String projectId, String reason, Instant at) {
    if (plots.execute(plotId, new FreePlot(projectId, reason, at)) instanceof Offered offered) {
      execute(offered.projectId(), new MakeOffer(plotId, offered.until()));
      deadlines.set(WhenOfferEndsThenLapse.deadline(offered.projectId(), plotId, offered.until()));
    }
  }

  /** Gives up a place on a waitlist, or the offer it has become. */
  void leave(Wait wait, String projectId, String reason, Instant at) {
    if (wait.offerUntil() == null) {
      plots.execute(wait.plotId(), new LeaveQueue(projectId, reason));
    } else {
      free(wait.plotId(), projectId, reason, at);
    }
  }

  /** The plot the project holds or leases, or a refusal to who knows the current version. */
  Site site(String projectId, ExpectedVersion expected) {
    return switch (state(projectId)) {
      case Held s -> s.site();
      case Leased s -> s.site();
      case NotOpened _, Searching _, Closed _ -> {
        requireCurrent(projectId, expected);
        throw new Refused("The project holds no plot.");
      }
    };
  }

  /** For commands that have other reasons to refuse before they are decided. */
  void requireCurrent(String projectId, ExpectedVersion expected) {
    expected.check(allocations.load(projectId).version());
  }

  void requireAuthority(CurrentUser user, String plotId) {
    if (!isAuthority(user, plotId)) {
      throw new Forbidden("The plot belongs to another authority.");
    }
  }

  boolean isAuthority(CurrentUser user, String plotId) {
    return user.has("SITE_OFFICER")
        && plots.plot(plotId).parcel().organisation().equals(user.organisation());
  }
}
