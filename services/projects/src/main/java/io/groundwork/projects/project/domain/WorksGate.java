package io.groundwork.projects.project.domain;

import io.groundwork.projects.project.domain.Criterion.Role;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** From CONSTRUCTION on: the milestones of the stage, planned and reached. */
final class WorksGate {
  private WorksGate() {}

  static List<Criterion> construction(Accepted state) {
    return criteria(state, MilestoneKind.CONSTRUCTION);
  }

  static List<Criterion> commissioning(Accepted state) {
    return criteria(
        state, MilestoneKind.ACCEPTANCE, MilestoneKind.UTILITIES_LIVE, MilestoneKind.FIRST_OUTPUT);
  }

  static List<Criterion> operation(Accepted state, OutsideFacts facts, LocalDate today) {
    var criteria = new ArrayList<Criterion>();
    criteria.add(reliefs(state, facts, today));
    criteria.addAll(criteria(state, MilestoneKind.FINAL_EVALUATION));
    return List.copyOf(criteria);
  }

  static Criterion reliefs(Accepted state, OutsideFacts facts, LocalDate today) {
    var until = facts.reliefsUntil();
    var none = until == null ? "no relief runs" : "the last relief runs until " + until;
    return new Criterion(
        "RELIEFS_ENDED",
        facts.reliefAwaited() ? "the relief of the residency has not begun yet" : none,
        Role.SITE_OFFICER,
        null,
        !facts.reliefAwaited() && (until == null || until.isBefore(today)),
        state.dossier().stageSince());
  }

  private static List<Criterion> criteria(Accepted state, MilestoneKind... kinds) {
    var criteria = new ArrayList<Criterion>();
    for (var kind : kinds) {
      var planned = state.course().milestones().of(kind);
      if (planned.isEmpty()) {
        criteria.add(unplanned(state, kind));
      }
      planned.forEach(milestone -> criteria.add(milestone(state, milestone)));
    }
    criteria.add(JoinGate.active(state));
    return List.copyOf(criteria);
  }

  private static Criterion unplanned(Accepted state, MilestoneKind kind) {
    return new Criterion(
        "PLANNED:" + kind,
        "a milestone of kind " + kind + " is planned",
        Role.REGISTRAR,
        state.dossier().details().organisation(),
        false,
        state.dossier().stageSince());
  }

  private static Criterion milestone(Accepted state, Milestone milestone) {
    return new Criterion(
        "MILESTONE:" + milestone.code(),
        milestone.title() + " is reached",
        Role.REGISTRAR,
        state.dossier().details().organisation(),
        milestone.reached(),
        milestone.since());
  }
}
