package io.groundwork.projects.project.domain;

import io.groundwork.projects.project.domain.Criterion.Role;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** CLOSING to CONSTRUCTION: tracks, shares, signatures and lease stand, then financial close. */
final class CloseGate {
  private CloseGate() {}

  static List<Criterion> of(Accepted.Closing state, OutsideFacts facts) {
    var criteria = new ArrayList<>(beforeClose(state, facts));
    var since = criteria.stream().map(Criterion::since).max(Comparator.naturalOrder());
    criteria.add(
        new Criterion(
            "FINANCIAL_CLOSE",
            "financing closes",
            Role.FINANCIER,
            null,
            false,
            since.orElse(state.dossier().stageSince())));
    return List.copyOf(criteria);
  }

  /** What must hold when financing reports its close. */
  static List<Criterion> beforeClose(Accepted state, OutsideFacts facts) {
    var dossier = state.dossier();
    var course = state.course();
    var owner = dossier.details().organisation();
    var criteria = new ArrayList<>(JoinGate.of(state));
    criteria.add(
        new Criterion(
            "SHARES_AGREED",
            "the partners' shares are agreed",
            course.shares() instanceof Shares.Open ? Role.REGISTRAR : Role.REVIEWER,
            owner,
            course.shares() instanceof Shares.Agreed,
            course.shares().since()));
    for (var partner : course.shares().partners()) {
      criteria.add(signature(state, partner));
    }
    if (dossier.details().siteTrack() == SiteTrack.ALLOCATED_PLOT) {
      criteria.add(lease(dossier.stageSince(), facts));
    }
    return List.copyOf(criteria);
  }

  private static Criterion signature(Accepted state, Partner partner) {
    var at = state.course().signatures().byPartner().get(partner.partnerId());
    return new Criterion(
        "SIGNED:" + partner.partnerId(),
        partner.name() + " has signed",
        Role.REGISTRAR,
        state.dossier().details().organisation(),
        at != null,
        at != null ? at : state.dossier().stageSince());
  }

  private static Criterion lease(Instant waitingSince, OutsideFacts facts) {
    var at = facts.leasedAt();
    return new Criterion(
        "LEASE_SIGNED",
        "the held plot is leased",
        Role.SITE_OFFICER,
        null,
        at != null,
        at != null ? at : waitingSince);
  }
}
