package io.groundwork.projects.project.domain;

import io.groundwork.projects.project.domain.Ended.Unwinding;
import io.groundwork.projects.project.domain.ProjectCommand.CancelProject;
import io.groundwork.projects.project.domain.ProjectCommand.RecordCompensation;
import io.groundwork.projects.project.domain.ProjectCommand.WithdrawProject;
import io.groundwork.projects.project.domain.ProjectEvent.CancellationSettled;
import io.groundwork.projects.project.domain.ProjectEvent.CompensationDone;
import io.groundwork.projects.project.domain.ProjectEvent.ProjectCancelled;
import io.groundwork.projects.project.domain.ProjectEvent.ProjectWithdrawn;
import java.util.ArrayList;
import java.util.List;

/** Early ends, and what they undo: recorded in the prescribed order, whatever order it came in. */
final class Ending {
  private Ending() {}

  static List<ProjectEvent> withdraw(ProjectState.Live s, WithdrawProject c) {
    var withdrawn = new ProjectWithdrawn(s.dossier().id(), c.reason(), c.at());
    return List.of(withdrawn, Moves.to(Stage.WITHDRAWN, s, withdrawn, null, c.reason()));
  }

  static List<ProjectEvent> cancel(Accepted s, CancelProject c) {
    var cancelled =
        new ProjectCancelled(
            s.dossier().id(),
            c.reasonCode(),
            c.reason(),
            CompensationStep.expectedOf(s.dossier().details()),
            c.at());
    return List.of(cancelled, Moves.to(Stage.CANCELLED, s, cancelled, null, c.reason()));
  }

  /** A fact that came early waits until the steps before it are done. */
  static List<ProjectEvent> compensate(Unwinding s, RecordCompensation c) {
    var id = s.dossier().id();
    var due = s.compensation();
    if (due.settled()) {
      return List.of();
    }
    var events = new ArrayList<ProjectEvent>();
    for (var step : due.open()) {
      var proof = c.arrived().get(step);
      if (proof == null) {
        return List.copyOf(events);
      }
      events.add(new CompensationDone(id, step, proof, c.at()));
    }
    events.add(new CancellationSettled(id, due.reasonCode(), due.reason(), c.at()));
    return List.copyOf(events);
  }
}
