package io.groundwork.projects.project.domain;

import io.groundwork.projects.project.domain.ProjectCommand.CloseFinancing;
import io.groundwork.projects.project.domain.ProjectEvent.FinancialCloseRefused;
import io.groundwork.projects.project.domain.ProjectEvent.StageEntered;
import java.util.List;

/** Financing reports its close; it stands only if everything else stands. A refusal is an event. */
final class FinancialClose {
  private FinancialClose() {}

  static List<ProjectEvent> decide(Accepted.Closing s, CloseFinancing c) {
    var unmet = Gate.unmet(CloseGate.beforeClose(s, c.facts()));
    if (!unmet.isEmpty()) {
      return List.of(refused(s, c, "not true: " + unmet));
    }
    return List.of(
        new StageEntered(
            s.dossier().id(),
            Stage.CONSTRUCTION,
            s.stage(),
            "FinancialClosed",
            c.causeId(),
            null,
            c.at()));
  }

  static List<ProjectEvent> refuse(ProjectState.Live s, CloseFinancing c) {
    return List.of(refused(s, c, "the project is in stage " + s.stage() + ", not in CLOSING"));
  }

  private static FinancialCloseRefused refused(
      ProjectState.Live s, CloseFinancing c, String reason) {
    return new FinancialCloseRefused(s.dossier().id(), c.causeId(), reason, c.at());
  }
}
