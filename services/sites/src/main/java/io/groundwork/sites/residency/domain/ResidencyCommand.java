package io.groundwork.sites.residency.domain;

import java.time.LocalDate;

/** What may be asked of a residency; start and lapse follow from events and the calendar. */
public sealed interface ResidencyCommand {

  record OpenResidency(String projectId, String regime) implements ResidencyCommand {}

  record ApplyForResidency(
      String territoryId, String territoryRegime, String applicant, String appliedBy)
      implements ResidencyCommand {}

  /** operating: the project is in operation already, so a relief from then on begins at once. */
  record GrantResidency(String officer, ReliefTerms terms, LocalDate on, boolean operating)
      implements ResidencyCommand {}

  record RefuseResidency(String officer, String reason) implements ResidencyCommand {}

  record StartRelief(StartEvent event, LocalDate on) implements ResidencyCommand {}

  record LapseRelief(LocalDate on) implements ResidencyCommand {}

  record EndResidency(String reason, LocalDate on) implements ResidencyCommand {}

  record CloseResidency(String projectId, String reason, LocalDate on)
      implements ResidencyCommand {}
}
