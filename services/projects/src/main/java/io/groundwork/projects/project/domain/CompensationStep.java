package io.groundwork.projects.project.domain;

import java.util.ArrayList;
import java.util.List;

/** What is undone when a project ends early, in the order it is done. */
public enum CompensationStep {
  DISBURSEMENTS_STOPPED,
  TRANCHES_CANCELLED,
  SITE_RELEASED,
  RESIDENCY_ENDED,
  RELIEFS_LAPSED;

  static List<CompensationStep> expectedOf(ProjectDetails details) {
    var steps = new ArrayList<>(List.of(DISBURSEMENTS_STOPPED, TRANCHES_CANCELLED));
    if (details.siteTrack() == SiteTrack.ALLOCATED_PLOT) {
      steps.add(SITE_RELEASED);
    }
    if (details.regime() != null) {
      steps.addAll(List.of(RESIDENCY_ENDED, RELIEFS_LAPSED));
    }
    return List.copyOf(steps);
  }
}
