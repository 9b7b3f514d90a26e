package io.groundwork.monitoring.board;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Why a project that has not ended may fail or be late, on a given day. */
final class Risks {

  private Risks() {}

  static List<String> of(Standing project, LocalDate today) {
    var risks = new ArrayList<String>();
    if (project.stage().ended()) {
      return risks;
    }
    var hold = project.hold();
    if (hold != null) {
      risks.add(hold.resumeBy().isBefore(today) ? "should have resumed" : "on hold");
    }
    if (project.stage().compareTo(Stage.CONSTRUCTION) < 0) {
      project.tracks().stream()
          .filter(track -> !track.secured())
          .forEach(track -> risks.add("lost the track " + track.track()));
    }
    project.milestones().stream()
        .filter(milestone -> milestone.overdue(today))
        .forEach(milestone -> risks.add("milestone %s is overdue".formatted(milestone.code())));
    return risks;
  }
}
