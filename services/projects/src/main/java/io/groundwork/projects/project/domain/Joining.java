package io.groundwork.projects.project.domain;

import io.groundwork.projects.project.domain.ProjectCommand.AcceptOwnSite;
import io.groundwork.projects.project.domain.ProjectCommand.LoseTrack;
import io.groundwork.projects.project.domain.ProjectCommand.SecureTrack;
import io.groundwork.projects.project.domain.ProjectEvent.OwnSiteAccepted;
import io.groundwork.projects.project.domain.ProjectEvent.TrackLost;
import io.groundwork.projects.project.domain.ProjectEvent.TrackSecured;
import java.util.ArrayList;
import java.util.List;

/** The join of the parallel tracks, and the way back when one is lost. Repeats change nothing. */
final class Joining {
  private Joining() {}

  static List<ProjectEvent> acceptOwnSite(Accepted s, AcceptOwnSite c) {
    s.dossier().checkFourEyes(c.reviewer());
    if (s.dossier().details().siteTrack() != SiteTrack.OWN_SITE) {
      throw new ProjectRefused("the project asks for a plot and brings no site of its own");
    }
    if (s.course().tracks().secured(Track.SITE)) {
      throw new ProjectRefused("the project's own site is accepted already");
    }
    var id = s.dossier().id();
    var events = new ArrayList<ProjectEvent>();
    events.add(new OwnSiteAccepted(id, c.reviewer(), c.at()));
    var secured = new TrackSecured(id, Track.SITE, null, c.at());
    events.addAll(Moves.following(s, secured, null, OutsideFacts.NONE));
    return List.copyOf(events);
  }

  static List<ProjectEvent> secure(Accepted s, SecureTrack c) {
    var tracks = s.course().tracks();
    if (foreign(s, c.track()) || tracks.secured(c.track())) {
      return List.of();
    }
    var secured = new TrackSecured(s.dossier().id(), c.track(), c.causeId(), c.at());
    return s instanceof Accepted.Preparation
        ? Moves.following(s, secured, c.causeId(), OutsideFacts.NONE)
        : List.of(secured);
  }

  static List<ProjectEvent> lose(Accepted s, LoseTrack c) {
    if (foreign(s, c.track()) || !s.course().tracks().secured(c.track())) {
      return List.of();
    }
    var lost = new TrackLost(s.dossier().id(), c.track(), c.causeId(), c.reason(), c.at());
    return s instanceof Accepted.Closing
        ? List.of(lost, Moves.to(Stage.PREPARATION, s, lost, c.causeId(), c.reason()))
        : List.of(lost);
  }

  /** A plot means nothing to a project with its own site, a regime nothing to one without. */
  private static boolean foreign(Accepted s, Track track) {
    var ownSite = s.dossier().details().siteTrack() == SiteTrack.OWN_SITE;
    return !s.course().tracks().needs(track) || (track == Track.SITE && ownSite);
  }
}
