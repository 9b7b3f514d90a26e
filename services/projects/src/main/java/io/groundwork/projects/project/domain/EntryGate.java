package io.groundwork.projects.project.domain;

import io.groundwork.projects.project.domain.Criterion.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** PROPOSED to PREPARATION: complete papers, an allowed activity, a review by a second person. */
final class EntryGate {
  private EntryGate() {}

  static List<Criterion> of(ProjectState.Proposed state, EntryRules rules, LocalDate today) {
    var dossier = state.dossier();
    var owner = dossier.details().organisation();
    var criteria = new ArrayList<>(statement(state, rules, today));
    criteria.add(
        new Criterion(
            "REVIEWED",
            "a reviewer other than the registrar accepts the project",
            Role.REVIEWER,
            owner,
            false,
            dossier.stageSince()));
    return List.copyOf(criteria);
  }

  /** What the registrar must bring before a reviewer can accept. */
  static List<Criterion> statement(ProjectState.Proposed state, EntryRules rules, LocalDate today) {
    var dossier = state.dossier();
    var criteria = new ArrayList<Criterion>();
    for (var kind : rules.requiredPapers()) {
      criteria.add(paper(dossier, kind, today));
    }
    criteria.add(activity(dossier, rules));
    if (state.returnedAt() instanceof Instant at) {
      criteria.add(
          criterion(dossier, "RETURN_ANSWERED", "the returned project is mended", false, at));
    }
    return List.copyOf(criteria);
  }

  static Criterion activity(Dossier dossier, EntryRules rules) {
    var activity = dossier.details().activity();
    return criterion(
        dossier,
        "ACTIVITY_ALLOWED",
        "activity " + activity + " is allowed",
        rules.allows(activity),
        dossier.registeredAt());
  }

  private static Criterion paper(Dossier dossier, String kind, LocalDate today) {
    var attached =
        dossier.documents().stream()
            .filter(d -> d.kind().equals(kind) && d.validOn(today))
            .map(Document::attachedAt)
            .min(Comparator.naturalOrder());
    return criterion(
        dossier,
        "PAPER:" + kind,
        "a valid paper of kind " + kind + " is attached",
        attached.isPresent(),
        attached.orElse(dossier.stageSince()));
  }

  private static Criterion criterion(
      Dossier dossier, String code, String title, boolean satisfied, Instant since) {
    return new Criterion(
        code, title, Role.REGISTRAR, dossier.details().organisation(), satisfied, since);
  }
}
