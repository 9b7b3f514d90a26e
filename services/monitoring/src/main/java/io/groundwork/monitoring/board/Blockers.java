package io.groundwork.monitoring.board;

import io.groundwork.monitoring.board.Standing.Milestone;
import io.groundwork.monitoring.board.Standing.Precedent;
import io.groundwork.monitoring.board.Standing.Track;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Derives from facts what each stage waits for; the projects service alone decides gates. */
final class Blockers {

  private static final String REGISTRAR = "REGISTRAR";
  private static final String REVIEWER = "REVIEWER";
  private static final String SITE_OFFICER = "SITE_OFFICER";
  private static final String FINANCIER = "FINANCIER";

  private Blockers() {}

  static List<Blocker> of(Standing project) {
    var blockers = new ArrayList<Blocker>();
    var hold = project.hold();
    if (hold != null && !project.stage().ended()) {
      blockers.add(
          new Blocker(
              "ON_HOLD",
              "on hold until %s: %s".formatted(hold.resumeBy(), hold.reason()),
              REGISTRAR,
              hold.since()));
    }
    ofStage(project).forEach(blockers::add);
    return List.copyOf(blockers);
  }

  private static Stream<Blocker> ofStage(Standing project) {
    return switch (project.stage()) {
      case PROPOSED -> review(project);
      case PREPARATION -> tracks(project);
      case CLOSING -> Stream.concat(shares(project), conditions(project));
      case CONSTRUCTION -> milestones(project, "CONSTRUCTION");
      case COMMISSIONING -> milestones(project, "ACCEPTANCE", "UTILITIES_LIVE", "FIRST_OUTPUT");
      case OPERATION -> milestones(project, "FINAL_EVALUATION");
      case WITHDRAWN, CANCELLED -> steps(project);
      case COMPLETED, REJECTED, UNKNOWN -> Stream.empty();
    };
  }

  private static Stream<Blocker> review(Standing project) {
    var review = project.review();
    if (review == null) {
      return Stream.empty();
    }
    return Stream.of(
        review.state().equals("REVISION")
            ? new Blocker(
                "REVISION", "to be revised: " + review.reason(), REGISTRAR, review.since())
            : new Blocker("REVIEW", "to be reviewed", REVIEWER, review.since()));
  }

  private static Stream<Blocker> tracks(Standing project) {
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

  private static Stream<Blocker> shares(Standing project) {
    var shares = project.shares();
    if (shares == null) {
      return Stream.empty();
    }
    return Stream.of(
        shares.state().equals("PROPOSAL")
            ? new Blocker("SHARES", "shares to be proposed anew", REGISTRAR, shares.since())
            : new Blocker("SHARES", "shares to be accepted", REVIEWER, shares.since()));
  }

  private static Stream<Blocker> conditions(Standing project) {
    var open = project.conditions().stream().filter(each -> each.state().equals("OPEN")).toList();
    return open.isEmpty()
        ? Stream.of(
            new Blocker("FINANCIAL_CLOSE", "the financial close", FINANCIER, project.stageSince()))
        : open.stream().map(each -> condition(project, each));
  }

  private static Blocker condition(Standing project, Precedent open) {
    var role =
        switch (open.kind()) {
          case "SITE_LEASED", "RESIDENCY_GRANTED" -> SITE_OFFICER;
          case "PARTNERS_SIGNED" -> REGISTRAR;
          case "LENDERS_CONSENT" -> REVIEWER;
          default -> FINANCIER;
        };
    var since = open.since().isAfter(project.stageSince()) ? open.since() : project.stageSince();
    return new Blocker(open.kind(), open.title(), role, since);
  }

  private static Stream<Blocker> milestones(Standing project, String... kinds) {
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

  private static Stream<Blocker> steps(Standing project) {
    var since = project.stepsSince() == null ? project.stageSince() : project.stepsSince();
    return project.stepsDue().stream()
        .filter(step -> !project.stepsDone().contains(step))
        .limit(1)
        .map(
            step ->
                new Blocker(
                    step,
                    "next step of undoing: " + step,
                    step.matches("(DISBURSEMENTS|TRANCHES)_.*") ? FINANCIER : SITE_OFFICER,
                    since));
  }
}
