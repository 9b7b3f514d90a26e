package io.groundwork.projects.project.domain;

import io.groundwork.projects.project.domain.ProjectCommand.PlanMilestone;
import io.groundwork.projects.project.domain.ProjectCommand.ReachMilestone;
import io.groundwork.projects.project.domain.ProjectEvent.MilestonePlanned;
import io.groundwork.projects.project.domain.ProjectEvent.MilestoneReached;
import java.util.List;

/** Milestones: planned ahead, reached in their own stage; the last of a stage moves the project. */
final class Works {
  private Works() {}

  /** A milestone that is not reached may be planned anew under its code. */
  static List<ProjectEvent> plan(Accepted s, PlanMilestone c) {
    if (s.stage().compareTo(c.kind().reachedIn()) > 0) {
      throw new ProjectRefused(
          "a milestone of kind " + c.kind() + " comes too late in stage " + s.stage());
    }
    s.course().milestones().find(c.code()).ifPresent(known -> checkReplan(known, c));
    return List.of(
        new MilestonePlanned(s.dossier().id(), c.code(), c.kind(), c.title(), c.dueOn(), c.at()));
  }

  static List<ProjectEvent> reach(Accepted s, ReachMilestone c) {
    var milestone =
        s.course()
            .milestones()
            .find(c.code())
            .orElseThrow(() -> new ProjectRefused("no milestone " + c.code() + " is planned"));
    checkReachable(s, milestone, c);
    var reached =
        new MilestoneReached(
            s.dossier().id(),
            milestone.code(),
            milestone.kind(),
            milestone.title(),
            c.reachedOn(),
            c.at());
    return Moves.following(s, reached, null, c.facts());
  }

  private static void checkReplan(Milestone known, PlanMilestone c) {
    if (known.reached()) {
      throw new ProjectRefused("milestone " + c.code() + " is reached already");
    }
    if (known.kind() != c.kind()) {
      throw new ProjectRefused("milestone " + c.code() + " is of kind " + known.kind());
    }
  }

  private static void checkReachable(Accepted s, Milestone milestone, ReachMilestone c) {
    if (!s.course().active()) {
      throw new ProjectRefused("the project is on hold; resume it first");
    }
    if (milestone.reached()) {
      throw new ProjectRefused("milestone " + c.code() + " is reached already");
    }
    if (s.stage() != milestone.kind().reachedIn()) {
      throw new ProjectRefused(
          "a milestone of kind " + milestone.kind() + " is not reached in stage " + s.stage());
    }
    switch (milestone.kind()) {
      case FIRST_OUTPUT -> checkCommissioned(s.course().milestones());
      case FINAL_EVALUATION -> checkReliefs(s, c);
      case CONSTRUCTION, ACCEPTANCE, UTILITIES_LIVE -> {}
    }
  }

  private static void checkCommissioned(Milestones milestones) {
    if (!milestones.allReached(MilestoneKind.ACCEPTANCE)
        || !milestones.allReached(MilestoneKind.UTILITIES_LIVE)) {
      throw new ProjectRefused("first output comes after acceptance and live utilities");
    }
  }

  private static void checkReliefs(Accepted s, ReachMilestone c) {
    var reliefs = WorksGate.reliefs(s, c.facts(), ProjectCommand.today(c.at()));
    if (!reliefs.satisfied()) {
      throw new ProjectRefused("too early: " + reliefs.title());
    }
  }
}
