package io.groundwork.sites.allocation.domain;

import io.groundwork.sites.allocation.domain.AllocationState.Closed;
import io.groundwork.sites.allocation.domain.AllocationState.Held;
import io.groundwork.sites.allocation.domain.AllocationState.Leased;
import io.groundwork.sites.allocation.domain.AllocationState.NotOpened;
import io.groundwork.sites.allocation.domain.AllocationState.Searching;

/** Says why an allocation refuses, in words a caller can act on. */
final class Refusals {

  private Refusals() {}

  static String reason(AllocationState state, AllocationCommand command) {
    return "%s is not possible: %s".formatted(asked(command), standing(state));
  }

  private static String asked(AllocationCommand command) {
    return switch (command) {
      case AllocationCommand.OpenAllocation _ -> "Opening the allocation";
      case AllocationCommand.PlaceHold _ -> "Placing a hold";
      case AllocationCommand.AcceptOffer _ -> "Accepting an offer";
      case AllocationCommand.ExtendHold _ -> "Extending a hold";
      case AllocationCommand.ExpireHold _ -> "Expiring a hold";
      case AllocationCommand.ReleaseHold _ -> "Releasing a hold";
      case AllocationCommand.JoinWaitlist _ -> "Joining a waitlist";
      case AllocationCommand.LeaveWaitlist _ -> "Leaving a waitlist";
      case AllocationCommand.MakeOffer _ -> "Offering a plot";
      case AllocationCommand.LapseOffer _ -> "Lapsing an offer";
      case AllocationCommand.SignLease _ -> "Signing a lease";
      case AllocationCommand.EndLease _ -> "Ending a lease";
      case AllocationCommand.CloseAllocation _ -> "Closing the allocation";
    };
  }

  private static String standing(AllocationState state) {
    return switch (state) {
      case NotOpened _ -> "the project has not been accepted with a need for a plot.";
      case Searching _ -> "the project has no plot.";
      case Held s ->
          "the project holds plot %s until %s.".formatted(s.site().plotId(), s.heldUntil());
      case Leased s ->
          "the project leases plot %s under %s.".formatted(s.site().plotId(), s.leaseNumber());
      case Closed s -> "the allocation was closed. " + s.reason();
    };
  }
}
