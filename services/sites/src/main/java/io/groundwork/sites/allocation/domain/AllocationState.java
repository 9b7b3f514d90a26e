package io.groundwork.sites.allocation.domain;

import java.time.Instant;
import java.util.List;

/** Where a project stands with its site. A project has one plot at most. */
public sealed interface AllocationState {

  record NotOpened() implements AllocationState {}

  record Searching(Project project, List<Wait> waits) implements AllocationState {}

  record Held(Project project, Site site, Instant heldUntil, boolean extended)
      implements AllocationState {}

  record Leased(Project project, Site site, String leaseNumber, Period period, Money annualRent)
      implements AllocationState {}

  record Closed(String projectId, String reason) implements AllocationState {}
}
