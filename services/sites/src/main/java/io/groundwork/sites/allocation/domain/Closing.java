package io.groundwork.sites.allocation.domain;

import io.groundwork.sites.allocation.domain.AllocationCommand.CloseAllocation;
import io.groundwork.sites.allocation.domain.AllocationEvent.AllocationClosed;
import io.groundwork.sites.allocation.domain.AllocationEvent.HoldReleased;
import io.groundwork.sites.allocation.domain.AllocationEvent.LeaseEnded;
import io.groundwork.sites.allocation.domain.AllocationEvent.WaitlistLeft;
import io.groundwork.sites.allocation.domain.AllocationState.Closed;
import io.groundwork.sites.allocation.domain.AllocationState.Held;
import io.groundwork.sites.allocation.domain.AllocationState.Leased;
import io.groundwork.sites.allocation.domain.AllocationState.NotOpened;
import io.groundwork.sites.allocation.domain.AllocationState.Searching;
import java.util.ArrayList;
import java.util.List;

/**
 * The end of the project: whatever it has is given back, and the last word is always said, once.
 */
final class Closing {

  private Closing() {}

  static List<AllocationEvent> close(AllocationState state, CloseAllocation command) {
    if (state instanceof Closed) {
      return List.of();
    }
    var events =
        new ArrayList<AllocationEvent>(givenBack(state, command.projectId(), command.reason()));
    events.add(new AllocationClosed(command.projectId(), command.reason()));
    return events;
  }

  private static List<? extends AllocationEvent> givenBack(
      AllocationState state, String projectId, String reason) {
    return switch (state) {
      case NotOpened _, Closed _ -> List.of();
      case Searching s ->
          s.waits().stream().map(w -> new WaitlistLeft(projectId, w.plotId(), reason)).toList();
      case Held s -> List.of(new HoldReleased(projectId, s.site().plotId(), reason));
      case Leased s -> List.of(new LeaseEnded(projectId, s.site().plotId(), reason));
    };
  }
}
