package io.groundwork.projects.project.domain;

import io.groundwork.projects.project.domain.ProjectCommand.AcceptProject;
import io.groundwork.projects.project.domain.ProjectCommand.RegisterProject;
import io.groundwork.projects.project.domain.ProjectCommand.RejectProject;
import io.groundwork.projects.project.domain.ProjectCommand.ReturnProject;
import io.groundwork.projects.project.domain.ProjectCommand.ReviseProject;
import io.groundwork.projects.project.domain.ProjectEvent.ProjectAccepted;
import io.groundwork.projects.project.domain.ProjectEvent.ProjectRegistered;
import io.groundwork.projects.project.domain.ProjectEvent.ProjectRejected;
import io.groundwork.projects.project.domain.ProjectEvent.ProjectReturned;
import io.groundwork.projects.project.domain.ProjectEvent.ProjectRevised;
import io.groundwork.projects.project.domain.ProjectEvent.StageEntered;
import io.groundwork.projects.project.domain.ProjectState.Proposed;
import java.util.List;

/** From registration to the reviewer's answer. */
final class Screening {
  private Screening() {}

  static List<ProjectEvent> register(RegisterProject c) {
    return List.of(
        new ProjectRegistered(c.projectId(), c.details(), c.at()),
        new StageEntered(
            c.projectId(), Stage.PROPOSED, null, "ProjectRegistered", null, null, c.at()));
  }

  static List<ProjectEvent> revise(Proposed s, ReviseProject c) {
    DetailsRules.checkRevision(s.dossier().details(), c.details());
    return List.of(new ProjectRevised(s.dossier().id(), c.details(), c.at()));
  }

  static List<ProjectEvent> accept(Proposed s, AcceptProject c) {
    s.dossier().checkFourEyes(c.reviewer());
    var unmet = Gate.unmet(EntryGate.statement(s, c.rules(), ProjectCommand.today(c.at())));
    if (!unmet.isEmpty()) {
      throw new ProjectRefused("not yet true: " + unmet);
    }
    var accepted =
        new ProjectAccepted(s.dossier().id(), c.reviewer(), s.dossier().details(), c.at());
    return List.of(accepted, Moves.to(Stage.PREPARATION, s, accepted, null, null));
  }

  static List<ProjectEvent> giveBack(Proposed s, ReturnProject c) {
    s.dossier().checkFourEyes(c.reviewer());
    if (s.returnedAt() != null) {
      throw new ProjectRefused("the project is returned already and waits for its registrar");
    }
    return List.of(new ProjectReturned(s.dossier().id(), c.reviewer(), c.reason(), c.at()));
  }

  static List<ProjectEvent> reject(Proposed s, RejectProject c) {
    s.dossier().checkFourEyes(c.reviewer());
    var rejected =
        new ProjectRejected(s.dossier().id(), c.reviewer(), c.reasonCode(), c.reason(), c.at());
    return List.of(rejected, Moves.to(Stage.REJECTED, s, rejected, null, c.reason()));
  }
}
