package io.groundwork.sites.residency.domain;

import java.time.LocalDate;

/** What happened to a residency. */
public sealed interface ResidencyEvent {

  record ResidencyOpened(String projectId, String regime) implements ResidencyEvent {}

  record ResidencyApplied(String projectId, String territoryId, String applicant, String appliedBy)
      implements ResidencyEvent {}

  record ResidencyGranted(String projectId, String territoryId, String officer, ReliefTerms terms)
      implements ResidencyEvent {}

  record ResidencyRefused(String projectId, String officer, String reason)
      implements ResidencyEvent {}

  record ReliefStarted(String projectId, Relief relief, StartEvent startEvent)
      implements ResidencyEvent {}

  record ReliefLapsed(String projectId, String relief, LocalDate lapsedOn, String reason)
      implements ResidencyEvent {}

  record ResidencyEnded(String projectId, String reason, Ending ending) implements ResidencyEvent {}

  record ReliefsClosed(String projectId, int count) implements ResidencyEvent {}

  /** Whether the project may apply again, or is over itself. */
  enum Ending {
    DECIDED,
    WITH_PROJECT
  }
}
