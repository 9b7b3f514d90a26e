package io.groundwork.sites.allocation.domain;

import io.groundwork.sites.allocation.domain.AllocationCommand.AcceptOffer;
import io.groundwork.sites.allocation.domain.AllocationCommand.CloseAllocation;
import io.groundwork.sites.allocation.domain.AllocationCommand.EndLease;
import io.groundwork.sites.allocation.domain.AllocationCommand.ExpireHold;
import io.groundwork.sites.allocation.domain.AllocationCommand.ExtendHold;
import io.groundwork.sites.allocation.domain.AllocationCommand.JoinWaitlist;
import io.groundwork.sites.allocation.domain.AllocationCommand.LapseOffer;
import io.groundwork.sites.allocation.domain.AllocationCommand.LeaveWaitlist;
import io.groundwork.sites.allocation.domain.AllocationCommand.MakeOffer;
import io.groundwork.sites.allocation.domain.AllocationCommand.OpenAllocation;
import io.groundwork.sites.allocation.domain.AllocationCommand.PlaceHold;
import io.groundwork.sites.allocation.domain.AllocationCommand.ReleaseHold;
import io.groundwork.sites.allocation.domain.AllocationCommand.SignLease;
import io.groundwork.sites.allocation.domain.AllocationEvent.AllocationOpened;
import io.groundwork.sites.allocation.domain.AllocationEvent.HoldReleased;
import io.groundwork.sites.allocation.domain.AllocationEvent.LeaseEnded;
import io.groundwork.sites.allocation.domain.AllocationState.Held;
import io.groundwork.sites.allocation.domain.AllocationState.Leased;
import io.groundwork.sites.allocation.domain.AllocationState.NotOpened;
import io.groundwork.sites.allocation.domain.AllocationState.Searching;
import java.util.List;

/** A project waits for plots, holds one, leases it; the table of what is allowed when. */
public final class Allocation {

  public static final AllocationState INITIAL = new NotOpened();

  private Allocation() {}

  public static List<AllocationEvent> decide(AllocationState state, AllocationCommand command) {
    return switch (command) {
      case OpenAllocation c when state instanceof NotOpened ->
          List.of(new AllocationOpened(c.project()));
      case PlaceHold c when state instanceof Searching s -> Holding.place(s, c.terms(), c.stage());
      case AcceptOffer c when state instanceof Searching s -> Holding.accept(s, c);
      case ExtendHold c when state instanceof Held s -> Holding.extend(s, c);
      case ReleaseHold c when state instanceof Held s ->
          List.of(new HoldReleased(s.project().projectId(), s.site().plotId(), c.reason()));
      case SignLease c when state instanceof Held s -> Holding.lease(s, c);
      case EndLease c when state instanceof Leased s ->
          List.of(new LeaseEnded(s.project().projectId(), s.site().plotId(), c.reason()));
      case JoinWaitlist c when state instanceof Searching s -> Queueing.join(s, c);
      case LeaveWaitlist c when state instanceof Searching s -> Queueing.leave(s, c);
      case MakeOffer c when state instanceof Searching s -> Queueing.offer(s, c);
      case ExpireHold c -> Holding.expire(state, c);
      case LapseOffer c -> Queueing.lapse(state, c);
      case CloseAllocation c -> Closing.close(state, c);
      case OpenAllocation _,
          PlaceHold _,
          AcceptOffer _,
          ExtendHold _,
          ReleaseHold _,
          SignLease _,
          EndLease _,
          JoinWaitlist _,
          LeaveWaitlist _,
          MakeOffer _ ->
          throw new CommandRefused(Refusals.reason(state, command));
    };
  }

  public static AllocationState evolve(AllocationState state, AllocationEvent event) {
    return AllocationHistory.next(state, event);
  }
}
