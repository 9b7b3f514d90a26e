package io.groundwork.projects.project.domain;

import static io.groundwork.projects.project.domain.Sample.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.groundwork.projects.project.domain.ProjectCommand.*;
import io.groundwork.projects.project.domain.ProjectEvent.SharesAccepted;
import io.groundwork.projects.project.domain.ProjectEvent.StageEntered;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever is asked in whatever order, the invariants of a project hold. */
class ProjectPathTests {
  private static final int PROJECTS = 500;
  private static final int COMMANDS = 400;
  private final EnumSet<Stage> seen = EnumSet.noneOf(Stage.class);

  @Test
  void everySequenceOfCommandsKeepsTheInvariants() {
    for (var seed = 0; seed < PROJECTS; seed++) {
      play(new Random(seed));
    }
    assertThat(seen).as("stages that were reached at all").isEqualTo(EnumSet.allOf(Stage.class));
  }

  private void play(Random random) {
    var journal = new ArrayList<ProjectEvent>();
    var state = Project.INITIAL;
    for (var step = 0; step < COMMANDS; step++) {
      var events = answer(state, anyCommand(random));
      journal.addAll(events);
      state = apply(state, events);
      checkShares(state);
    }
    assertThat(apply(Project.INITIAL, journal)).isEqualTo(state);
    checkPath(state, journal);
  }

  private void checkPath(ProjectState state, List<ProjectEvent> journal) {
    Stage before = null;
    for (var event : journal) {
      if (event instanceof StageEntered move) {
        assertThat(move.previousStage()).isEqualTo(before);
        assertThat(before == null ? EnumSet.of(Stage.PROPOSED) : before.successors())
            .contains(move.stage());
        before = move.stage();
        seen.add(before);
      }
    }
    if (state instanceof ProjectState.Registered registered) {
      assertThat(registered.stage()).isEqualTo(before);
    }
    assertThat(journal)
        .filteredOn(SharesAccepted.class::isInstance)
        .allSatisfy(e -> checkWhole(((SharesAccepted) e).partners()));
  }

  private static void checkShares(ProjectState state) {
    if (state instanceof ProjectState.Registered registered) {
      checkWhole(registered.dossier().details().partners());
    }
  }

  private static void checkWhole(List<Partner> partners) {
    assertThat(PartnerRules.sum(partners)).isEqualByComparingTo(BigDecimal.valueOf(100));
  }

  private static List<ProjectEvent> answer(ProjectState state, ProjectCommand command) {
    try {
      return Project.decide(state, command);
    } catch (ProjectRefused refused) {
      return List.of();
    }
  }

  private static ProjectCommand anyCommand(Random random) {
    var track = any(random, Track.values());
    var kind = any(random, MilestoneKind.values());
    var partner = any(random, FARM, BREEDER);
    return switch (random.nextInt(44)) {
      case 0, 1, 2 -> register();
      case 3, 4 -> new AttachDocument(PLAN, NOW);
      case 5, 6, 7 -> accept();
      case 8 -> random.nextInt(4) > 0 ? accept() : new RejectProject("reviewer", "NO", "no", NOW);
      case 9 -> random.nextInt(40) > 0 ? accept() : new WithdrawProject("no", NOW);
      case 10 -> random.nextInt(40) > 0 ? accept() : new CancelProject("LATE", "late", NOW);
      case 11 -> new LoseTrack(track, "cause", "lost", NOW);
      case 12 -> new RecordPartnerExit(partner.partnerId(), "left", NOW);
      case 13 -> new ProposeShares(List.of(BREEDER, partner("heir", "RU-KHA", "60")), "anna", NOW);
      case 14 -> new ProposeShares(List.of(FARM, BREEDER), "anna", NOW);
      case 15 -> new AcceptShares("reviewer", RULES, NOW);
      case 16 -> new PutOnHold("flood", TODAY.plusDays(1), NOW);
      case 17 -> new ResumeProject(NOW);
      case 18 -> new ReturnProject("reviewer", "mend it", NOW);
      case 19 -> new ReviseProject(PLOT, NOW);
      case 20 -> new RecordCompensation(Map.of(any(random, CompensationStep.values()), "e"), NOW);
      case 21, 22, 23, 24 -> secure(track);
      case 25, 26 -> new CloseFinancing("close", LEASED, NOW);
      case 27, 28, 29 -> sign(partner);
      case 30, 31 -> plan(kind);
      default -> reach(kind);
    };
  }

  @SafeVarargs
  private static <T> T any(Random random, T... values) {
    return values[random.nextInt(values.length)];
  }
}
