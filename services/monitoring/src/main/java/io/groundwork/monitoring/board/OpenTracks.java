package io.groundwork.monitoring.board;

import static io.groundwork.monitoring.board.Blockers.FINANCIER;
import static io.groundwork.monitoring.board.Blockers.REGISTRAR;
import static io.groundwork.monitoring.board.Blockers.REVIEWER;
import static io.groundwork.monitoring.board.Blockers.SITE_OFFICER;

import io.groundwork.monitoring.board.Standing.Track;
import java.util.stream.Stream;

/** Tracks that a project in PREPARATION needs and has not, and what each waits for. */
final class OpenTracks {

  private OpenTracks() {}

  static Stream<Blocker> of(Standing project) {
    var secured = project.tracksSecured();
    return project.tracksNeeded().stream()
        .filter(track -> !secured.contains(track))
        .map(track -> track(project, track));
  }

  private static Blocker track(Standing project, String track) {
    var lost = project.track(track);
    var since = lost.map(Track::since).orElse(project.stageSince());
    var why = lost.map(Track::reason).map(reason -> ", lost: " + reason).orElse("");
    return switch (track) {
      case "FINANCING" ->
          new Blocker(
              track, "%s to be committed%s".formatted(Gap.of(project), why), FINANCIER, since);
      case "RESIDENCY" -> {
        var residency = project.residency();
        yield residency != null && residency.status().equals("APPLIED")
            ? new Blocker(track, "residency to be decided", SITE_OFFICER, residency.since())
            : new Blocker(track, "residency to be applied for" + why, REGISTRAR, since);
      }
      default ->
          project.siteTrack().equals("OWN_SITE")
              ? new Blocker(track, "the project's own site to be accepted", REVIEWER, since)
              : new Blocker(track, "a plot to be held" + why, SITE_OFFICER, since);
    };
  }
}
