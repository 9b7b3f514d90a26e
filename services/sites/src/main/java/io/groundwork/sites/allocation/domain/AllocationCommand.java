package io.groundwork.sites.allocation.domain;

import java.time.Instant;

/** What may be asked of an allocation; expiry and lapse are asked by the clock. */
public sealed interface AllocationCommand {

  record OpenAllocation(Project project) implements AllocationCommand {}

  record PlaceHold(Terms terms, Stage stage) implements AllocationCommand {}

  record AcceptOffer(Terms terms, Stage stage) implements AllocationCommand {}

  record ExtendHold(Instant until, Instant at, Instant latest, Stage stage)
      implements AllocationCommand {}

  record ExpireHold(String plotId, Instant at) implements AllocationCommand {}

  record ReleaseHold(String reason) implements AllocationCommand {}

  record JoinWaitlist(String plotId, int position, Stage stage) implements AllocationCommand {}

  record LeaveWaitlist(String plotId, String reason) implements AllocationCommand {}

  record MakeOffer(String plotId, Instant until) implements AllocationCommand {}

  record LapseOffer(String plotId, Instant at) implements AllocationCommand {}

  record SignLease(String leaseNumber, Period period, Money annualRent, Instant at, Stage stage)
      implements AllocationCommand {}

  record EndLease(String reason) implements AllocationCommand {}

  record CloseAllocation(String projectId, String reason) implements AllocationCommand {}
}
