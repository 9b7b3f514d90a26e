package io.groundwork.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** What the reference scenario left in the topics keeps the domain's promises. */
@Order(1)
class ScenarioIntegrationTests {

  private static List<Published> events = List.of();

  @BeforeAll
  static void read() {
    events = Topic.all(RunningSystem.get().addresses());
  }

  @Test
  void showsEveryEndingTheScenarioTells() {
    assertThat(RunningSystem.get().output()).contains("Every ending was reached.");
    assertKept(new Endings());
    System.out.printf(
        "%d events of %d keys; ways to operation: %s%n",
        events.size(), Topic.byKey(events).size(), Endings.waysToOperation(events));
  }

  @Test
  void numbersTheEventsOfEveryKeyWithoutGap() {
    assertKept(new Numbering());
  }

  @Test
  void movesProjectsOnlyAlongTheStageTable() {
    assertKept(new StagePaths());
  }

  @Test
  void entersNoStageBeforeItsGateIsOpen() {
    assertKept(new StageGates());
  }

  @Test
  void promisesAPlotToOneProjectAtATime() {
    assertThat(events.stream().map(Published::name)).contains("PlotTaken", "PlotFreed");
    assertKept(new PlotHolders());
  }

  @Test
  void paysNoMoreThanIsCommittedAndOnlyWhatTwoPersonsApproved() {
    assertThat(events.stream().filter(event -> event.is("DisbursementPaid"))).isNotEmpty();
    assertKept(new Payments());
  }

  @Test
  void undoesACancelledProjectStepByStep() {
    assertKept(new Compensations());
  }

  private static void assertKept(Promise promise) {
    assertThat(promise.broken(events)).isEmpty();
  }
}
