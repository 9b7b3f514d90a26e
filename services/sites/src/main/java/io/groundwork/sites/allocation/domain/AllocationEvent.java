package io.groundwork.sites.allocation.domain;

import java.time.Instant;

/** What happened to a project's site. */
public sealed interface AllocationEvent {

  record AllocationOpened(Project project) implements AllocationEvent {}

  record HoldPlaced(String projectId, Site site, Instant heldUntil) implements AllocationEvent {}

  record HoldExtended(String projectId, String plotId, Instant heldUntil)
      implements AllocationEvent {}

  record HoldExpired(String projectId, String plotId) implements AllocationEvent {}

  record HoldReleased(String projectId, String plotId, String reason) implements AllocationEvent {}

  record WaitlistJoined(String projectId, String plotId, int position) implements AllocationEvent {}

  record WaitlistLeft(String projectId, String plotId, String reason) implements AllocationEvent {}

  record OfferMade(String projectId, String plotId, Instant offerUntil)
      implements AllocationEvent {}

  record OfferLapsed(String projectId, String plotId) implements AllocationEvent {}

  record LeaseSigned(
      String projectId, String plotId, String leaseNumber, Period period, Money annualRent)
      implements AllocationEvent {}

  record LeaseEnded(String projectId, String plotId, String reason) implements AllocationEvent {}

  record AllocationClosed(String projectId, String reason) implements AllocationEvent {}
}
