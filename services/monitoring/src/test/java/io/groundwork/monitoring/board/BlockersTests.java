package io.groundwork.monitoring.board;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundwork.monitoring.board.Standing.Hold;
import io.groundwork.monitoring.board.Standing.Milestone;
import io.groundwork.monitoring.board.Standing.Money;
import io.groundwork.monitoring.board.Standing.Precedent;
import io.groundwork.monitoring.board.Standing.Track;
import io.groundwork.monitoring.board.Standing.Waiting;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BlockersTests {

  private static final Instant ENTERED = Instant.parse("2026-03-01T08:00:00Z");
  private static final Instant LATER = Instant.parse("2026-03-05T08:00:00Z");
  private static final LocalDate TODAY = LocalDate.parse("2026-03-10");

  /** What differs from a project about which nothing is known but its stage. */
  private record Given(
      Stage stage,
      @Nullable String regime,
      @Nullable Hold hold,
      @Nullable Waiting review,
      List<Track> tracks,
      List<Milestone> milestones,
      List<Precedent> conditions,
      List<String> steps) {

    static Given at(Stage stage) {
      return new Given(stage, null, null, null, List.of(), List.of(), List.of(), List.of());
    }

    Given regime(String code) {
      return new Given(stage, code, hold, review, tracks, milestones, conditions, steps);
    }

    Given held(Hold by) {
      return new Given(stage, regime, by, review, tracks, milestones, conditions, steps);
    }

    Given review(Waiting waiting) {
      return new Given(stage, regime, hold, waiting, tracks, milestones, conditions, steps);
    }

    Given tracks(Track... known) {
      return new Given(stage, regime, hold, review, List.of(known), milestones, conditions, steps);
    }

    Given milestones(Milestone... known) {
      return new Given(stage, regime, hold, review, tracks, List.of(known), conditions, steps);
    }

    Given conditions(Precedent... known) {
      return new Given(stage, regime, hold, review, tracks, milestones, List.of(known), steps);
    }

    Given steps(String... due) {
      return new Given(stage, regime, hold, review, tracks, milestones, conditions, List.of(due));
    }

    Standing standing() {
      return new Standing(
          "id",
          "title",
          "agency",
          null,
          null,
          "RU-KHA",
          "0141",
          new Money("1000.00", "RUB"),
          5,
          "ALLOCATED_PLOT",
          regime,
          stage,
          ENTERED,
          hold,
          review,
          null,
          steps,
          List.of("DISBURSEMENTS_STOPPED"),
          LATER,
          null,
          tracks,
          milestones,
          conditions,
          null,
          null,
          null,
          "400.00",
          List.of(),
          List.of(),
          List.of("BY", "RU-KHA"));
    }
  }

  private static List<Blocker> blockers(Given given) {
    return Blockers.of(given.standing());
  }

  @Test
  void aProposalWaitsForItsReviewerUntilItIsReturned() {
    assertThat(blockers(Given.at(Stage.PROPOSED).review(new Waiting("REVIEW", LATER, null))))
        .containsExactly(new Blocker("REVIEW", "to be reviewed", "REVIEWER", LATER));
    assertThat(blockers(Given.at(Stage.PROPOSED).review(new Waiting("REVISION", LATER, "shares"))))
        .containsExactly(new Blocker("REVISION", "to be revised: shares", "REGISTRAR", LATER));
  }

  @Test
  void preparationWaitsForEveryTrackThatIsNeededAndNotSecured() {
    var given =
        Given.at(Stage.PREPARATION)
            .regime("TOR")
            .tracks(
                new Track("SITE", "LOST", LATER, "the hold expired"),
                new Track("RESIDENCY", "SECURED", ENTERED, null));
    assertThat(blockers(given))
        .containsExactly(
            new Blocker("SITE", "a plot to be held, lost: the hold expired", "SITE_OFFICER", LATER),
            new Blocker("FINANCING", "600.00 RUB to be committed", "FINANCIER", ENTERED));
  }

  @Test
  void closingWaitsForOpenConditionsThenForTheClose() {
    var met = new Precedent("1", "SITE_LEASED", "leased", "MET", ENTERED);
    var open = new Precedent("2", "PARTNERS_SIGNED", "signed", "OPEN", ENTERED.minusSeconds(9));
    assertThat(blockers(Given.at(Stage.CLOSING).conditions(met, open)))
        .containsExactly(new Blocker("PARTNERS_SIGNED", "signed", "REGISTRAR", ENTERED));
    assertThat(blockers(Given.at(Stage.CLOSING).conditions(met)))
        .extracting(Blocker::code)
        .containsExactly("FINANCIAL_CLOSE");
  }

  @Test
  void worksWaitForTheirMilestonesOrForAPlan() {
    var roof = new Milestone("ROOF", "CONSTRUCTION", "Roof", LocalDate.parse("2026-05-01"), null);
    assertThat(blockers(Given.at(Stage.CONSTRUCTION).milestones(roof)))
        .containsExactly(
            new Blocker("MILESTONE:ROOF", "Roof, due on 2026-05-01", "REGISTRAR", ENTERED));
    assertThat(blockers(Given.at(Stage.COMMISSIONING)))
        .extracting(Blocker::code)
        .containsExactly("PLANNED:ACCEPTANCE", "PLANNED:UTILITIES_LIVE", "PLANNED:FIRST_OUTPUT");
  }

  @Test
  void aCancelledProjectWaitsForTheNextStepOfUndoingIt() {
    var given =
        Given.at(Stage.CANCELLED)
            .steps("DISBURSEMENTS_STOPPED", "TRANCHES_CANCELLED", "SITE_RELEASED");
    assertThat(blockers(given))
        .extracting(Blocker::code, Blocker::role)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("TRANCHES_CANCELLED", "FINANCIER"));
  }

  @ParameterizedTest
  @EnumSource(names = {"COMPLETED", "REJECTED", "WITHDRAWN", "UNKNOWN"})
  void nothingBlocksWhatHasEnded(Stage stage) {
    assertThat(blockers(Given.at(stage))).isEmpty();
  }

  @Test
  void aHoldWaitsForTheReviewerWhoMayResume() {
    var hold = new Hold("flood", LocalDate.parse("2026-03-09"), LATER);

    assertThat(blockers(Given.at(Stage.CONSTRUCTION).held(hold)))
        .contains(new Blocker("ON_HOLD", "on hold until 2026-03-09: flood", "REVIEWER", LATER));
  }

  @Test
  void isAtRiskWhenOnHoldLateOrWithoutATrack() {
    var hold = new Hold("flood", LocalDate.parse("2026-03-09"), LATER);
    var late = new Milestone("ROOF", "CONSTRUCTION", "Roof", LocalDate.parse("2026-03-09"), null);
    var lost = new Track("SITE", "LOST", LATER, "expired");

    assertThat(risks(Given.at(Stage.CONSTRUCTION).held(hold)))
        .containsExactly("should have resumed");
    assertThat(risks(Given.at(Stage.CONSTRUCTION).milestones(late)))
        .containsExactly("milestone ROOF is overdue");
    assertThat(risks(Given.at(Stage.PREPARATION).tracks(lost)))
        .containsExactly("lost the track SITE");
    assertThat(risks(Given.at(Stage.CANCELLED).held(hold).tracks(lost))).isEmpty();
    assertThat(risks(Given.at(Stage.PREPARATION))).isEmpty();
  }

  private static List<String> risks(Given given) {
    return Risks.of(given.standing(), TODAY);
  }
}
