package io.groundwork.sites.allocation;

import io.groundwork.platform.journal.Versioned;
import io.groundwork.sites.allocation.domain.AllocationState;
import io.groundwork.sites.allocation.domain.AllocationState.Closed;
import io.groundwork.sites.allocation.domain.AllocationState.Held;
import io.groundwork.sites.allocation.domain.AllocationState.Leased;
import io.groundwork.sites.allocation.domain.AllocationState.NotOpened;
import io.groundwork.sites.allocation.domain.AllocationState.Searching;
import io.groundwork.sites.allocation.domain.Money;
import io.groundwork.sites.allocation.domain.Period;
import io.groundwork.sites.allocation.domain.Project;
import io.groundwork.sites.allocation.domain.Site;
import io.groundwork.sites.allocation.domain.Wait;
import io.groundwork.sites.plot.domain.Waiting;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a project has and waits for. */
record AllocationView(
    String projectId,
    long version,
    String status,
    @Nullable Project needs,
    @Nullable Site site,
    @Nullable Instant heldUntil,
    boolean extended,
    @Nullable Lease lease,
    List<Place> waits) {

  record Lease(String number, Period period, Money annualRent) {}

  /** A place on a waitlist; 0 once the plot is offered, until {@code offerUntil}. */
  record Place(String plotId, int position, @Nullable Instant offerUntil) {}

  static AllocationView of(
      String id, Versioned<AllocationState> found, Function<String, List<Waiting>> queues) {
    var version = found.version();
    return switch (found.state()) {
      case NotOpened _ -> empty(id, version, "NOT_OPENED");
      case Closed _ -> empty(id, version, "CLOSED");
      case Searching s ->
          new AllocationView(
              id,
              version,
              "SEARCHING",
              s.project(),
              null,
              null,
              false,
              null,
              places(id, s, queues));
      case Held s ->
          new AllocationView(
              id,
              version,
              "HELD",
              s.project(),
              s.site(),
              s.heldUntil(),
              s.extended(),
              null,
              List.of());
      case Leased s -> leased(id, version, s);
    };
  }

  private static AllocationView empty(String id, long version, String status) {
    return new AllocationView(id, version, status, null, null, null, false, null, List.of());
  }

  private static AllocationView leased(String id, long version, Leased s) {
    var lease = new Lease(s.leaseNumber(), s.period(), s.annualRent());
    return new AllocationView(
        id, version, "LEASED", s.project(), s.site(), null, false, lease, List.of());
  }

  private static List<Place> places(
      String id, Searching state, Function<String, List<Waiting>> queues) {
    return state.waits().stream()
        .map(w -> new Place(w.plotId(), position(w, queues.apply(w.plotId()), id), w.offerUntil()))
        .toList();
  }

  private static int position(Wait wait, List<Waiting> queue, String id) {
    return wait.offerUntil() != null
        ? 0
        : queue.stream().map(Waiting::projectId).toList().indexOf(id) + 1;
  }
}
