package io.groundwork.sites.residency.domain;

/** Where a residency stands. */
public sealed interface ResidencyState {

  record NotOpened() implements ResidencyState {}

  /** Open to an application: none yet, or the last one refused, or an earlier residency ended. */
  record Open(String projectId, String regime) implements ResidencyState {}

  record Applied(Resident resident) implements ResidencyState {}

  record Granted(Resident resident, ReliefTerms terms) implements ResidencyState {}

  record Relieved(Resident resident, Relief relief) implements ResidencyState {}

  record ReliefOver(Resident resident) implements ResidencyState {}

  record Closed(String projectId) implements ResidencyState {}
}
