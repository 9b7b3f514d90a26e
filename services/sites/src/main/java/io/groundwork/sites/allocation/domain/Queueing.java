package io.groundwork.sites.allocation.domain;

import io.groundwork.sites.allocation.domain.AllocationCommand.JoinWaitlist;
import io.groundwork.sites.allocation.domain.AllocationCommand.LapseOffer;
import io.groundwork.sites.allocation.domain.AllocationCommand.LeaveWaitlist;
import io.groundwork.sites.allocation.domain.AllocationCommand.MakeOffer;
import io.groundwork.sites.allocation.domain.AllocationEvent.OfferLapsed;
import io.groundwork.sites.allocation.domain.AllocationEvent.OfferMade;
import io.groundwork.sites.allocation.domain.AllocationEvent.WaitlistJoined;
import io.groundwork.sites.allocation.domain.AllocationEvent.WaitlistLeft;
import io.groundwork.sites.allocation.domain.AllocationState.Searching;
import java.util.List;
import java.util.Optional;

/** Waiting for plots, and what becomes of an offer; a lapsed offer costs the place. */
final class Queueing {

  private Queueing() {}

  static List<AllocationEvent> join(Searching state, JoinWaitlist command) {
    if (!command.stage().allowsHold()) {
      throw new CommandRefused("A project waits for a plot in PREPARATION or CLOSING only.");
    }
    if (waitFor(state, command.plotId()).isPresent()) {
      throw new CommandRefused("The project is on this plot's waitlist already.");
    }
    return List.of(
        new WaitlistJoined(state.project().projectId(), command.plotId(), command.position()));
  }

  static List<AllocationEvent> leave(Searching state, LeaveWaitlist command) {
    if (waitFor(state, command.plotId()).isEmpty()) {
      throw new CommandRefused("The project is not on this plot's waitlist.");
    }
    return List.of(
        new WaitlistLeft(state.project().projectId(), command.plotId(), command.reason()));
  }

  static List<AllocationEvent> offer(Searching state, MakeOffer command) {
    if (waitFor(state, command.plotId()).filter(w -> w.offerUntil() == null).isEmpty()) {
      throw new CommandRefused("The project does not wait for an offer of this plot.");
    }
    return List.of(new OfferMade(state.project().projectId(), command.plotId(), command.until()));
  }

  /** The clock may come late or twice: then nothing happens. */
  static List<AllocationEvent> lapse(AllocationState state, LapseOffer command) {
    return state instanceof Searching s
            && waitFor(s, command.plotId())
                .filter(w -> w.offerUntil() != null && !w.isOfferedAt(command.at()))
                .isPresent()
        ? List.of(new OfferLapsed(s.project().projectId(), command.plotId()))
        : List.of();
  }

  private static Optional<Wait> waitFor(Searching state, String plotId) {
    return state.waits().stream().filter(wait -> wait.plotId().equals(plotId)).findFirst();
  }
}
