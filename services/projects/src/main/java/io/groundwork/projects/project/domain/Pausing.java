package io.groundwork.projects.project.domain;

import io.groundwork.projects.project.domain.ProjectCommand.PutOnHold;
import io.groundwork.projects.project.domain.ProjectCommand.ResumeProject;
import io.groundwork.projects.project.domain.ProjectEvent.ProjectPutOnHold;
import io.groundwork.projects.project.domain.ProjectEvent.ProjectResumed;
import java.util.List;

/** On hold a project loses what it loses, but does not move forward. */
final class Pausing {
  private Pausing() {}

  static List<ProjectEvent> putOnHold(Accepted s, PutOnHold c) {
    if (!s.course().active()) {
      throw new ProjectRefused("the project is on hold already");
    }
    return List.of(new ProjectPutOnHold(s.dossier().id(), c.reason(), c.resumeBy(), c.at()));
  }

  /** Tracks secured during the hold are joined now. */
  static List<ProjectEvent> resume(Accepted s, ResumeProject c) {
    if (s.course().active()) {
      throw new ProjectRefused("the project is not on hold");
    }
    var resumed = new ProjectResumed(s.dossier().id(), c.at());
    return s instanceof Accepted.Preparation
        ? Moves.following(s, resumed, null, OutsideFacts.NONE)
        : List.of(resumed);
  }
}
