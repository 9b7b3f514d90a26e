package io.groundwork.sites.allocation.domain;

import io.groundwork.sites.allocation.domain.AllocationEvent.AllocationClosed;
import io.groundwork.sites.allocation.domain.AllocationEvent.AllocationOpened;
import io.groundwork.sites.allocation.domain.AllocationEvent.HoldExpired;
import io.groundwork.sites.allocation.domain.AllocationEvent.HoldExtended;
import io.groundwork.sites.allocation.domain.AllocationEvent.HoldPlaced;
import io.groundwork.sites.allocation.domain.AllocationEvent.HoldReleased;
import io.groundwork.sites.allocation.domain.AllocationEvent.LeaseEnded;
import io.groundwork.sites.allocation.domain.AllocationEvent.LeaseSigned;
import io.groundwork.sites.allocation.domain.AllocationEvent.OfferLapsed;
import io.groundwork.sites.allocation.domain.AllocationEvent.OfferMade;
import io.groundwork.sites.allocation.domain.AllocationEvent.WaitlistJoined;
import io.groundwork.sites.allocation.domain.AllocationEvent.WaitlistLeft;
import io.groundwork.sites.allocation.domain.AllocationState.Closed;
import io.groundwork.sites.allocation.domain.AllocationState.Held;
import io.groundwork.sites.allocation.domain.AllocationState.Leased;
import io.groundwork.sites.allocation.domain.AllocationState.NotOpened;
import io.groundwork.sites.allocation.domain.AllocationState.Searching;
import java.util.List;
import java.util.stream.Stream;

/** How an allocation's state follows from its events. */
final class AllocationHistory {

  private AllocationHistory() {}

  static AllocationState next(AllocationState state, AllocationEvent event) {
    return switch (event) {
      case AllocationOpened e -> new Searching(e.project(), List.of());
      case AllocationClosed e -> new Closed(e.projectId(), e.reason());
      case AllocationEvent e ->
          switch (state) {
            case NotOpened _, Closed _ -> state;
            case Searching s -> searching(s, e);
            case Held s -> held(s, e);
            case Leased s -> e instanceof LeaseEnded ? again(s.project()) : s;
          };
    };
  }

  private static AllocationState searching(Searching state, AllocationEvent event) {
    return switch (event) {
      case WaitlistJoined e -> with(state, e.plotId(), new Wait(e.plotId(), null));
      case OfferMade e -> with(state, e.plotId(), new Wait(e.plotId(), e.offerUntil()));
      case WaitlistLeft e -> without(state, e.plotId());
      case OfferLapsed e -> without(state, e.plotId());
      case HoldPlaced e -> new Held(state.project(), e.site(), e.heldUntil(), false);
      case AllocationOpened _,
          HoldExtended _,
          HoldExpired _,
          HoldReleased _,
          LeaseSigned _,
          LeaseEnded _,
          AllocationClosed _ ->
          state;
    };
  }

  private static AllocationState held(Held state, AllocationEvent event) {
    return switch (event) {
      case HoldExtended e -> new Held(state.project(), state.site(), e.heldUntil(), true);
      case HoldExpired _, HoldReleased _ -> again(state.project());
      case LeaseSigned e ->
          new Leased(state.project(), state.site(), e.leaseNumber(), e.period(), e.annualRent());
      case AllocationOpened _,
          HoldPlaced _,
          WaitlistJoined _,
          WaitlistLeft _,
          OfferMade _,
          OfferLapsed _,
          LeaseEnded _,
          AllocationClosed _ ->
          state;
    };
  }

  private static Searching again(Project project) {
    return new Searching(project, List.of());
  }

  private static Searching without(Searching state, String plotId) {
    return new Searching(
        state.project(), state.waits().stream().filter(w -> !w.plotId().equals(plotId)).toList());
  }

  private static Searching with(Searching state, String plotId, Wait wait) {
    var others = without(state, plotId).waits().stream();
    return new Searching(state.project(), Stream.concat(others, Stream.of(wait)).toList());
  }
}
