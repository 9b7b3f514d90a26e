package io.groundwork.acceptance;

import static io.groundwork.acceptance.HandmadeLog.roubles;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A log that breaks a promise about money, an undoing or the scenario is found out. */
class MoneyPromisesTests {

  private static final int CLOSED = 2;

  private static HandmadeLog plan(String committed, String tranche) {
    return new HandmadeLog()
        .add(
            "a",
            "CommitmentMade",
            "commitmentId",
            "c",
            "amount",
            roubles(committed),
            "counted",
            roubles(committed),
            "rate",
            "1")
        .add(
            "a",
            "TranchePlanned",
            "trancheId",
            "t",
            "commitmentId",
            "c",
            "amount",
            roubles(tranche))
        .add("a", "FinancialClosed");
  }

  private static HandmadeLog pay(HandmadeLog log, String amount, String... approvers) {
    for (var approver : approvers) {
      log.add("a", "DisbursementApproved", "disbursementId", "d", "approver", approver);
    }
    return log.add(
        "a",
        "DisbursementPaid",
        "disbursementId",
        "d",
        "trancheId",
        "t",
        "amount",
        roubles(amount));
  }

  private static List<String> wrong(HandmadeLog log) {
    return new Payments().broken(log.events());
  }

  @Test
  void findsNothingInARightPayment() {
    assertThat(wrong(pay(plan("10", "10"), "10", "x", "y"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"20, 10, 11, beyond the tranche", "5, 10, 7, beyond the commitment"})
  void findsPaymentsBeyondAPromise(String committed, String tranche, String paid, String sentence) {
    assertThat(wrong(pay(plan(committed, tranche), paid, "x", "y")))
        .anyMatch(finding -> finding.endsWith(sentence));
  }

  @Test
  void findsPaymentsThatWereNotAllowed() {
    assertThat(wrong(pay(plan("10", "10"), "5", "x", "x")))
        .singleElement()
        .asString()
        .endsWith("without two different approvers");
    assertThat(wrong(pay(plan("10", "10").without(CLOSED), "5", "x", "y")))
        .singleElement()
        .asString()
        .endsWith("without financial close");
    assertThat(wrong(pay(plan("10", "10").add("a", "DisbursementsStopped"), "5", "x", "y")))
        .singleElement()
        .asString()
        .endsWith("while stopped");
    assertThat(wrong(pay(plan("10", "10").add("a", "PlanCancelled"), "5", "x", "y"))).hasSize(1);
    assertThat(wrong(pay(plan("10", "10").without(1), "5", "x", "y"))).hasSize(1);
  }

  @Test
  void missesEveryEndingOfAnEmptyLog() {
    assertThat(new Endings().broken(List.of())).hasSize(6);
  }
}
