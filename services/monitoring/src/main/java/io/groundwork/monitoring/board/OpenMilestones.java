package io.groundwork.monitoring.board;

import static io.groundwork.monitoring.board.Blockers.REGISTRAR;

import io.groundwork.monitoring.board.Standing.Milestone;
import java.util.stream.Stream;

/** Milestones that are to be planned, and planned ones that are to be reached. */
final class OpenMilestones {

  private OpenMilestones() {}

  static Stream<Blocker> of(Standing project, String... kinds) {
    return Stream.of(kinds).flatMap(kind -> milestones(project, kind));
  }

  private static Stream<Blocker> milestones(Standing project, String kind) {
    var planned = project.milestones().stream().filter(each -> each.kind().equals(kind)).toList();
    var since = project.stageSince();
    if (planned.isEmpty()) {
      return Stream.of(
          new Blocker("PLANNED:" + kind, "a milestone to be planned: " + kind, REGISTRAR, since));
    }
    return planned.stream()
        .filter(each -> each.reachedOn() == null)
        .map(each -> new Blocker("MILESTONE:" + each.code(), due(each), REGISTRAR, since));
  }

  private static String due(Milestone milestone) {
    return "%s, due on %s".formatted(milestone.title(), milestone.dueOn());
  }
}
