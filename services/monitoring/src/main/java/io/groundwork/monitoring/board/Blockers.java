package io.groundwork.monitoring.board;

import io.groundwork.monitoring.board.Standing.Precedent;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Derives from facts what each stage waits for; the projects service alone decides gates. */
final class Blockers {

  static final String REGISTRAR = "REGISTRAR";
  static final String REVIEWER = "REVIEWER";
  static final String SITE_OFFICER = "SITE_OFFICER";
  static final String FINANCIER = "FINANCIER";

  private Blockers() {}

  static List<Blocker> of(Standing project) {
    var blockers = new ArrayList<Blocker>();
    var hold = project.hold();
    if (hold != null && !project.stage().ended()) {
      blockers.add(
          new Blocker(
              "ON_HOLD",
              "on hold until %s: %s".formatted(hold.resumeBy(), hold.reason()),
              REVIEWER,
              hold.since()));
    }
    ofStage(project).forEach(blockers::add);
    return List.copyOf(blockers);
  }

  private static Stream<Blocker> ofStage(Standing project) {
    return switch (project.stage()) {
      case PROPOSED -> review(project);
      case PREPARATION -> OpenTracks.of(project);
      case CLOSING -> Stream.concat(shares(project), conditions(project));
      case CONSTRUCTION -> OpenMilestones.of(project, "CONSTRUCTION");
      case COMMISSIONING ->
          OpenMilestones.of(project, "ACCEPTANCE", "UTILITIES_LIVE", "FIRST_OUTPUT");
      case OPERATION -> OpenMilestones.of(project, "FINAL_EVALUATION");
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
