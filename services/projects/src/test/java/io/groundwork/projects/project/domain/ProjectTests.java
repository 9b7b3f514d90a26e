package io.groundwork.projects.project.domain;

import static io.groundwork.projects.project.domain.Sample.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.groundwork.projects.project.domain.ProjectCommand.*;
import io.groundwork.projects.project.domain.ProjectEvent.*;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProjectTests {

  @Test
  void entersProposedRightAfterItsRegistration() {
    assertThat(Project.decide(Project.INITIAL, register()))
        .containsExactly(
            new ProjectRegistered(ID, PLOT, NOW),
            new StageEntered(ID, Stage.PROPOSED, null, "ProjectRegistered", null, null, NOW));
  }

  @Test
  void refusesSharesThatAreNotExactlyHundredPercent() {
    var partners = List.of(FARM, partner("breeder", "BY", "40.01"));
    assertThatThrownBy(() -> new RegisterProject(ID, PLOT.withPartners(partners), NOW))
        .isInstanceOf(BrokenRule.class)
        .hasMessageContaining("100.01 %")
        .extracting(e -> ((BrokenRule) e).field())
        .isEqualTo("partners");
  }

  @Test
  void refusesPartnersOfOneSide() {
    var partners = List.of(FARM, partner("breeder", "RU-KHA", "40"));
    assertThatThrownBy(() -> new RegisterProject(ID, PLOT.withPartners(partners), NOW))
        .isInstanceOf(BrokenRule.class)
        .hasMessageContaining("two sides");
  }

  @Test
  void refusesAcceptanceByItsRegistrarAndByWhoeverRevisedIt() {
    var revised = after(in(Stage.PROPOSED), new ReviseProject(writtenBy("second"), NOW));
    for (var author : List.of("registrar", "second")) {
      assertThatThrownBy(() -> Project.decide(revised, new AcceptProject(author, RULES, NOW)))
          .isInstanceOf(ProjectRefused.class)
          .hasMessageContaining("four eyes");
    }
    assertThat(Project.decide(revised, accept())).hasSize(2);
  }

  @Test
  void refusesAcceptanceWithoutThePapersAndNamesThem() {
    var bare = after(Project.INITIAL, register());
    assertThatThrownBy(() -> Project.decide(bare, accept()))
        .isInstanceOf(ProjectRefused.class)
        .hasMessageContaining("BUSINESS_PLAN");
  }

  @Test
  void refusesAcceptanceOfAnActivityThatIsNotAllowed() {
    var onlyTrucks = new EntryRules(List.of(), List.of("291"));
    assertThatThrownBy(
            () -> Project.decide(in(Stage.PROPOSED), new AcceptProject("r", onlyTrucks, NOW)))
        .hasMessageContaining("0141");
  }

  @Test
  void waitsForAnAnswerAfterItsReturn() {
    var returned = after(in(Stage.PROPOSED), new ReturnProject("reviewer", "mend it", NOW));
    assertThatThrownBy(() -> Project.decide(returned, accept()))
        .hasMessageContaining("returned project is mended");
    assertThat(Project.decide(after(returned, new ReviseProject(PLOT, NOW)), accept())).hasSize(2);
  }

  @Test
  void joinsTheTracksInAnyOrder() {
    var accepted = after(Project.INITIAL, register(), new AttachDocument(PLAN, NOW), accept());
    var two = after(accepted, secure(Track.RESIDENCY), secure(Track.FINANCING));
    assertThat(Project.decide(two, secure(Track.SITE)))
        .containsExactly(
            new TrackSecured(ID, Track.SITE, "cause-SITE", NOW),
            new StageEntered(
                ID, Stage.CLOSING, Stage.PREPARATION, "TrackSecured", "cause-SITE", null, NOW));
  }

  @Test
  void ignoresAPlotForAProjectWithItsOwnSite() {
    var own = ownSite();
    assertThat(Project.decide(own, secure(Track.SITE))).isEmpty();
    assertThat(Project.decide(own, secure(Track.RESIDENCY))).isEmpty();
    assertThat(Project.decide(own, new AcceptOwnSite("reviewer", NOW)))
        .containsExactly(
            new OwnSiteAccepted(ID, "reviewer", NOW), new TrackSecured(ID, Track.SITE, null, NOW));
  }

  @Test
  void movesBackWhenATrackIsLostInClosing() {
    var lost = new LoseTrack(Track.SITE, "expired", "the hold expired", NOW);
    assertThat(Project.decide(in(Stage.CLOSING), lost))
        .containsExactly(
            new TrackLost(ID, Track.SITE, "expired", "the hold expired", NOW),
            new StageEntered(
                ID,
                Stage.PREPARATION,
                Stage.CLOSING,
                "TrackLost",
                "expired",
                "the hold expired",
                NOW));
  }

  @Test
  void joinsOnlyAfterTheHold() {
    var onHold =
        after(
            in(Stage.PREPARATION),
            new PutOnHold("flood", TODAY.plusDays(9), NOW),
            secure(Track.RESIDENCY));
    assertThat(((Accepted) onHold).stage()).isEqualTo(Stage.PREPARATION);
    assertThat(Project.decide(onHold, new ResumeProject(NOW)))
        .extracting(e -> e.getClass().getSimpleName())
        .containsExactly("ProjectResumed", "StageEntered");
  }

  @Test
  void refusesFinancialCloseAsAnEventWhenSomethingIsMissing() {
    var signed = after(in(Stage.CLOSING), sign(FARM));
    assertThat(Project.decide(signed, new CloseFinancing("close", OutsideFacts.NONE, NOW)))
        .singleElement()
        .isInstanceOfSatisfying(
            FinancialCloseRefused.class,
            e ->
                assertThat(e.reason())
                    .contains("Partner breeder has signed")
                    .contains("plot is leased")
                    .doesNotContain("Partner farm"));
  }

  @Test
  void refusesALateFinancialCloseAfterTheSiteIsLost() {
    var late =
        after(in(Stage.CLOSING), new LoseTrack(Track.SITE, "expired", "the hold expired", NOW));
    assertThat(Project.decide(late, new CloseFinancing("close", LEASED, NOW)))
        .singleElement()
        .isInstanceOf(FinancialCloseRefused.class);
  }

  @Test
  void countsThePartnersThatStillHaveToSign() {
    var closing = in(Stage.CLOSING);
    assertThat(Project.decide(closing, sign(FARM)))
        .containsExactly(new PartnerSigned(ID, "farm", TODAY, 1, NOW));
    var one = after(closing, sign(FARM));
    assertThat(Project.decide(one, sign(BREEDER)))
        .containsExactly(new PartnerSigned(ID, "breeder", TODAY, 0, NOW));
    assertThatThrownBy(() -> Project.decide(one, sign(FARM))).hasMessageContaining("already");
  }

  @Test
  void acceptsSharesAnewAfterAnExitAndAsksAllPartnersToSign() {
    var heir = partner("heir", "BY-MA", "40");
    var open =
        after(
            in(Stage.CLOSING),
            sign(FARM),
            sign(BREEDER),
            new RecordPartnerExit("breeder", "sold", NOW));
    assertThatThrownBy(() -> Project.decide(open, sign(FARM))).hasMessageContaining("anew");
    var agreed =
        after(
            open,
            new ProposeShares(List.of(FARM, heir), "anna", NOW),
            new AcceptShares("reviewer", RULES, NOW));
    assertThat(Project.decide(agreed, sign(heir)))
        .containsExactly(new PartnerSigned(ID, "heir", TODAY, 1, NOW));
    assertThat(Project.decide(after(agreed, sign(heir)), sign(FARM)))
        .containsExactly(new PartnerSigned(ID, "farm", TODAY, 0, NOW));
  }

  @Test
  void letsAllSignAnewAlsoUnderTheOldShares() {
    var agreed =
        after(
            in(Stage.CLOSING),
            sign(FARM),
            sign(BREEDER),
            new ProposeShares(List.of(FARM, BREEDER), "anna", NOW),
            new AcceptShares("reviewer", RULES, NOW));
    assertThat(Project.decide(agreed, sign(FARM)))
        .containsExactly(new PartnerSigned(ID, "farm", TODAY, 1, NOW));
  }

  @Test
  void doesNotLetWhoProposedSharesAcceptThem() {
    var proposed =
        after(in(Stage.CLOSING), new ProposeShares(List.of(FARM, BREEDER), "reviewer", NOW));
    var own = new AcceptShares("reviewer", RULES, NOW);
    assertThatThrownBy(() -> Project.decide(proposed, own)).hasMessageContaining("four eyes");
  }

  @Test
  void refusesFirstOutputBeforeAcceptanceAndUtilities() {
    assertThatThrownBy(
            () -> Project.decide(in(Stage.COMMISSIONING), reach(MilestoneKind.FIRST_OUTPUT)))
        .hasMessageContaining("after acceptance");
  }

  @Test
  void doesNotCompleteWhileAReliefRuns() {
    var running = new OutsideFacts(NOW, TODAY.plusYears(5), false);
    var early = new ReachMilestone("FINAL_EVALUATION", TODAY, running, NOW);
    assertThatThrownBy(() -> Project.decide(in(Stage.OPERATION), early))
        .hasMessageContaining("2027-06-01");
  }

  @Test
  void doesNotCompleteBeforeAGrantedReliefHasBegun() {
    var awaited = new OutsideFacts(NOW, null, true);
    var early = new ReachMilestone("FINAL_EVALUATION", TODAY, awaited, NOW);
    assertThatThrownBy(() -> Project.decide(in(Stage.OPERATION), early))
        .hasMessageContaining("not begun");
  }

  @Test
  void recordsCompensationsInTheirOrderWhateverOrderTheyCameIn() {
    var cancelled = in(Stage.CANCELLED);
    var arrived = new EnumMap<CompensationStep, String>(CompensationStep.class);
    arrived.put(CompensationStep.SITE_RELEASED, "e3");
    arrived.put(CompensationStep.RELIEFS_LAPSED, "e5");
    assertThat(Project.decide(cancelled, new RecordCompensation(Map.copyOf(arrived), NOW)))
        .isEmpty();
    arrived.put(CompensationStep.DISBURSEMENTS_STOPPED, "e1");
    arrived.put(CompensationStep.TRANCHES_CANCELLED, "e2");
    var first = Project.decide(cancelled, new RecordCompensation(Map.copyOf(arrived), NOW));
    assertThat(first)
        .containsExactly(
            new CompensationDone(ID, CompensationStep.DISBURSEMENTS_STOPPED, "e1", NOW),
            new CompensationDone(ID, CompensationStep.TRANCHES_CANCELLED, "e2", NOW),
            new CompensationDone(ID, CompensationStep.SITE_RELEASED, "e3", NOW));
    arrived.put(CompensationStep.RESIDENCY_ENDED, "e4");
    var all = new RecordCompensation(Map.copyOf(arrived), NOW);
    var rest = Project.decide(apply(cancelled, first), all);
    assertThat(rest)
        .containsExactly(
            new CompensationDone(ID, CompensationStep.RESIDENCY_ENDED, "e4", NOW),
            new CompensationDone(ID, CompensationStep.RELIEFS_LAPSED, "e5", NOW),
            new CancellationSettled(ID, "LATE", "too late", NOW));
    assertThat(Project.decide(apply(apply(cancelled, first), rest), all)).isEmpty();
  }

  @Test
  void hasNothingToUndoWhenWithdrawnBeforeItsAcceptance() {
    var withdrawn = after(in(Stage.PROPOSED), new WithdrawProject("no", NOW));
    assertThat(((Ended.Withdrawn) withdrawn).compensation().settled()).isTrue();
  }

  @Test
  void expectsNeitherPlotNorResidencyBackFromAProjectWithoutThem() {
    assertThat(Project.decide(ownSite(), new CancelProject("LATE", "too late", NOW)))
        .first()
        .isEqualTo(
            new ProjectCancelled(
                ID,
                "LATE",
                "too late",
                List.of(
                    CompensationStep.DISBURSEMENTS_STOPPED, CompensationStep.TRANCHES_CANCELLED),
                NOW));
  }

  private static ProjectState ownSite() {
    var details = details(SiteTrack.OWN_SITE, null);
    return after(
        Project.INITIAL,
        new RegisterProject(ID, details, NOW),
        new AttachDocument(PLAN, NOW),
        accept());
  }

  private static ProjectDetails writtenBy(String registrar) {
    var d = PLOT;
    return new ProjectDetails(
        d.title(),
        d.agreementId(),
        d.actionItemId(),
        d.organisation(),
        registrar,
        d.region(),
        d.activity(),
        d.summary(),
        d.capex(),
        d.jobs(),
        d.partners(),
        d.siteTrack(),
        d.siteNeeds(),
        d.regime());
  }
}
