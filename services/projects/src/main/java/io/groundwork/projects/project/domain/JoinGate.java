package io.groundwork.projects.project.domain;

import io.groundwork.projects.project.domain.Criterion.Role;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** PREPARATION to CLOSING: all tracks the project needs, in any order. */
final class JoinGate {
  private JoinGate() {}

  static List<Criterion> of(Accepted state) {
    var criteria = new ArrayList<Criterion>();
    for (var track : state.course().tracks().byTrack().entrySet()) {
      criteria.add(track(state, track.getKey(), track.getValue()));
    }
    criteria.add(active(state));
    return List.copyOf(criteria);
  }

  static Criterion active(Accepted state) {
    var course = state.course();
    return new Criterion(
        "ACTIVE",
        "the project is not on hold",
        Role.REVIEWER,
        state.dossier().details().organisation(),
        course.active(),
        course.condition().since());
  }

  private static Criterion track(Accepted state, Track track, Tracks.Status status) {
    var details = state.dossier().details();
    return switch (track) {
      case SITE ->
          details.siteTrack() == SiteTrack.OWN_SITE
              ? criterion(
                  track, "its own site is accepted", Role.REVIEWER, details.organisation(), status)
              : criterion(track, "a plot is held", Role.SITE_OFFICER, null, status);
      case FINANCING -> criterion(track, "capex is committed", Role.FINANCIER, null, status);
      case RESIDENCY -> criterion(track, "residency is granted", Role.SITE_OFFICER, null, status);
    };
  }

  private static Criterion criterion(
      Track track, String title, Role who, @Nullable String organisation, Tracks.Status status) {
    return new Criterion(
        "TRACK:" + track, title, who, organisation, status.secured(), status.since());
  }
}
