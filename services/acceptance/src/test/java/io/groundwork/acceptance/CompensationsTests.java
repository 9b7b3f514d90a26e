package io.groundwork.acceptance;

import static io.groundwork.acceptance.HandmadeLog.roubles;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A cancellation that leaves something, or undoes it in the wrong order, is found out. */
class CompensationsTests {

  private static final List<String> STEPS = List.of("DISBURSEMENTS_STOPPED", "TRANCHES_CANCELLED");

  private static HandmadeLog cancelled() {
    var log =
        new HandmadeLog()
            .add("a", "TranchePlanned", "trancheId", "t", "amount", roubles("5"))
            .add("a", "ProjectCancelled", "steps", STEPS)
            .add("a", "DisbursementsStopped");
    var stopped = log.lastId();
    log.add("a", "TrancheCancelled", "trancheId", "t").add("a", "TranchesCancelled");
    var cancelled = log.lastId();
    return log.add("a", "PlanCancelled")
        .add("a", "CompensationDone", "step", STEPS.getFirst(), "causeId", stopped)
        .add("a", "CompensationDone", "step", STEPS.getLast(), "causeId", cancelled)
        .add("a", "CancellationSettled");
  }

  private static List<String> wrong(HandmadeLog log) {
    return new Compensations().broken(log.events());
  }

  @Test
  void findsNothingWrongInARightCancellation() {
    assertThat(wrong(cancelled())).isEmpty();
  }

  @Test
  void findsStepsInAnotherOrder() {
    assertThat(wrong(cancelled().swapped(6, 7))).hasSize(1);
  }

  @Test
  void findsAStepThatIsMissing() {
    assertThat(wrong(cancelled().without(7))).hasSize(1);
    assertThat(wrong(cancelled().without(8)))
        .singleElement()
        .asString()
        .contains("nothing is settled");
  }

  @Test
  void findsAStepWithoutItsFact() {
    assertThat(wrong(cancelled().without(2))).singleElement().asString().endsWith("has no cause");
  }

  @Test
  void findsWhatIsLeft() {
    assertThat(wrong(cancelled().without(3))).singleElement().asString().contains("tranche t");
    assertThat(wrong(cancelled().add("a", "ReliefStarted", "relief", "PROFIT")))
        .singleElement()
        .asString()
        .contains("relief PROFIT");
    assertThat(wrong(cancelled().add("a", "HoldPlaced", "plotId", "p")))
        .singleElement()
        .asString()
        .contains("plot p");
  }

  @Test
  void findsAFactThatCameBeforeItsTurn() {
    var early =
        new HandmadeLog()
            .add("a", "AllocationClosed")
            .add("a", "ProjectCancelled", "steps", STEPS)
            .add("a", "DisbursementsStopped");
    assertThat(Remains.of(early.events())).hasSize(2);
  }
}
