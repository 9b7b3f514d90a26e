package io.groundwork.financing.plan.domain;

import static io.groundwork.financing.plan.domain.Condition.Kind.*;
import static io.groundwork.financing.plan.domain.Facts.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.groundwork.financing.plan.domain.PlanCommand.*;
import io.groundwork.financing.plan.domain.PlanEvent.*;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlanTests {

  private static List<PlanEvent> when(PlanState given, PlanCommand command) {
    return Plan.decide(given, command);
  }

  private static void refused(PlanState given, PlanCommand command, String... reason) {
    assertThatThrownBy(() -> Plan.decide(given, command))
        .isInstanceOf(CommandRefused.class)
        .hasMessageContainingAll(reason);
  }

  @Test
  void opensWithItsConditionsOfWhichTheLendersConsentIsMet() {
    assertThat(when(new PlanState.Absent(), OPEN))
        .containsExactly(
            new PlanOpened(PROJECT, rub("1000"), OPEN.conditions()),
            new ConditionMet(PROJECT, id(34), LENDERS_CONSENT, "AS_ACCEPTED_WITH_PROJECT", null));
  }

  @Test
  void isSecuredByTheCommitmentThatReachesCapexAndNotBefore() {
    var half = after(OPEN, commitment(EQUITY, CommitmentKind.EQUITY, rub("999.99")));
    assertThat(when(half, commitment(LOAN, CommitmentKind.DEBT, rub("0.01"))))
        .last()
        .isEqualTo(new FinancingSecured(PROJECT, rub("1000")));
    assertThat(when(opened(), commitment(EQUITY, CommitmentKind.EQUITY, rub("999.99")))).hasSize(1);
  }

  @Test
  void countsAForeignCommitmentAtItsRateRoundedHalfEven() {
    var dollars =
        commitment(LOAN, CommitmentKind.DEBT, Money.of("0.05", "USD"), new BigDecimal("0.5"));
    assertThat(when(opened(), dollars))
        .extracting(e -> e instanceof CommitmentMade made ? made.counted() : null)
        .containsExactly(rub("0.02"));
  }

  @Test
  void doesNotCountAGuaranteeNorDrawIt() {
    var guaranteed = after(OPEN, commitment(LOAN, CommitmentKind.GUARANTEE, rub("5000")));
    assertThat(guaranteed.opened()).extracting(Book::committed).isEqualTo(rub("0"));
    refused(guaranteed, TRANCHE_OF_600, "guarantee");
  }

  @Test
  void isLostWithTheGapWhenACommitmentIsWithdrawnAndItsTranchesGo() {
    var reason = new WithdrawCommitment(LOAN, "credit committee");
    assertThat(when(secured(), reason))
        .containsExactly(
            new CommitmentWithdrawn(PROJECT, LOAN, "credit committee"),
            new TrancheCancelled(PROJECT, TRANCHE, rub("600"), null),
            new FinancingLost(
                PROJECT, rub("0"), rub("1000"), "bank withdrew 1000.00 RUB: credit committee"));
  }

  @Test
  void expiresAtTheEndOfTheLastValidDay() {
    assertThat(when(secured(), new ExpireCommitments(TODAY))).isEmpty();
    assertThat(when(secured(), new ExpireCommitments(TODAY.plusDays(1))))
        .hasAtLeastOneElementOfType(CommitmentExpired.class)
        .hasAtLeastOneElementOfType(FinancingLost.class);
  }

  @Test
  void isSecuredAgainByAReplacement() {
    var lost = after(secured(), new WithdrawCommitment(LOAN, "no"));
    assertThat(when(lost, commitment(EQUITY, CommitmentKind.GRANT, rub("1000"))))
        .hasAtLeastOneElementOfType(FinancingSecured.class);
  }

  @Test
  void bindsCommitmentsOnceClosed() {
    refused(closed(), new WithdrawCommitment(LOAN, "no"), "financially closed");
    assertThat(when(closed(), new ExpireCommitments(TODAY.plusYears(9)))).isEmpty();
  }

  @Test
  void doesNotBindACommitmentThatWasMadeAfterTheClose() {
    var more = after(closed(), commitment(EQUITY, CommitmentKind.GRANT, rub("50")));
    assertThat(when(more, new ExpireCommitments(TODAY.plusDays(1))))
        .containsExactly(new CommitmentExpired(PROJECT, EQUITY));
    assertThat(when(more, new WithdrawCommitment(EQUITY, "no")))
        .containsExactly(new CommitmentWithdrawn(PROJECT, EQUITY, "no"));
    refused(more, new WithdrawCommitment(LOAN, "no"), "financially closed");
  }

  @Test
  void freesCommitmentsAgainWhenTheCloseIsTakenBack() {
    var open = after(closed(), new ReverseFinancialClose("on hold", NOW));
    assertThat(when(open, new ExpireCommitments(TODAY.plusDays(1))))
        .hasAtLeastOneElementOfType(CommitmentExpired.class);
  }

  @Test
  void takesATrancheBackUntilItIsDueAndFreesItsAmount() {
    var back = new CancelTranche(TRANCHE, "no such milestone");
    assertThat(when(closed(), back))
        .containsExactly(new TrancheCancelled(PROJECT, TRANCHE, rub("600"), "no such milestone"));
    var all = new PlanTranche(id(12), LOAN, rub("1000"), "ROOF");
    refused(closed(), all, "1600.00 RUB of 1000.00 RUB");
    assertThat(when(after(closed(), back), all)).hasSize(1);
    assertThat(when(after(closed(), back), new ReachMilestones(CLOSE))).isEmpty();
    refused(after(closed(), back), back, "cancelled");
    refused(paying(), back, "due", Tranche.FINANCIAL_CLOSE);
    refused(closed(), new CancelTranche(id(99), "why"), "no tranche");
  }

  @Test
  void closesOnlyWithMoneyConditionsAndAnActiveProject() {
    var ready = after(secured(), allMet());
    assertThat(when(ready, new CloseFinancing()))
        .containsExactly(new FinancialClosed(PROJECT, rub("1000")));
    assertThat(when(secured(), new CloseFinancing())).isEmpty();
    assertThat(when(after(opened(), allMet()), new CloseFinancing())).isEmpty();
    assertThat(when(after(ready, new StopDisbursements("hold")), new CloseFinancing())).isEmpty();
    assertThat(when(after(ready, new ReopenCondition(SITE_LEASED, "x")), new CloseFinancing()))
        .isEmpty();
  }

  @Test
  void triesARefusedCloseAgainLaterAndLater() {
    var reverse = new ReverseFinancialClose("on hold", NOW);
    var once = after(closed(), reverse);
    assertThat(when(closed(), reverse))
        .containsExactly(new FinancialCloseReversed(PROJECT, "on hold", NOW.plusSeconds(1)));
    assertThat(when(after(once, new CloseFinancing()), reverse))
        .containsExactly(new FinancialCloseReversed(PROJECT, "on hold", NOW.plusSeconds(2)));
  }

  @Test
  void takesAPaperForInsuranceOnly() {
    var hash = "ab".repeat(32);
    assertThat(when(opened(), new ProveCondition(INSURED, "policy 7", hash)))
        .containsExactly(
            new ConditionMet(PROJECT, INSURED, INSURANCE, "policy 7 (sha256 " + hash + ")", null));
    refused(opened(), new ProveCondition(id(31), "policy 7", hash), "SITE_LEASED", "event");
  }

  @Test
  void reopensAWaivedConditionAndTellsOfALostPlotEvenBefore() {
    var waived = after(OPEN, new WaiveCondition(id(32), "fred", "letter of comfort"));
    assertThat(when(waived, new ReopenCondition(RESIDENCY_GRANTED, "refused")))
        .containsExactly(new ConditionReopened(PROJECT, id(32), RESIDENCY_GRANTED, "refused"));
    assertThat(when(opened(), new ReopenCondition(SITE_LEASED, "hold expired"))).hasSize(1);
    assertThat(when(opened(), new ReopenCondition(RESIDENCY_GRANTED, "refused"))).isEmpty();
  }

  @Test
  void keepsTranchesWithinTheCommitment() {
    var second = new PlanTranche(id(12), LOAN, rub("400.01"), "ROOF");
    refused(secured(), second, "1000.01 RUB", "1000.00 RUB");
    refused(secured(), new PlanTranche(id(12), LOAN, Money.of("1", "USD"), "ROOF"), "RUB");
  }

  @Test
  void makesTranchesDueAtTheirMilestoneOnce() {
    var reached = new ReachMilestones(CLOSE);
    assertThat(when(closed(), reached))
        .containsExactly(new TrancheDue(PROJECT, TRANCHE, Tranche.FINANCIAL_CLOSE));
    assertThat(when(paying(), reached)).isEmpty();
    refused(closed(), REQUEST_OF_600, "not due");
  }

  @Test
  void paysAtTheSecondApprovalByAnotherPerson() {
    var once = after(requested(), approval("ann"));
    refused(once, approval("ann"), "second person");
    assertThat(when(once, approval("bob")))
        .containsExactly(
            new DisbursementApproved(PROJECT, PAYMENT, "bob", 2),
            new DisbursementPaid(PROJECT, PAYMENT, TRANCHE, rub("600"), TODAY));
  }

  @Test
  void promisesNoMoneyOfATrancheTwice() {
    refused(requested(), request(id(22), TRANCHE, rub("0.01")), "0.00 RUB");
    var paid = after(requested(), approval("ann"), approval("bob"));
    refused(paid, request(id(22), TRANCHE, rub("0.01")), "0.00 RUB");
  }

  @Test
  void paysNothingThatWasRequestedBeforeTheHold() {
    var held = after(requested(), approval("ann"), new StopDisbursements("floods"));
    refused(held, approval("bob"), "floods");
    assertThat(when(after(held, new ResumeDisbursements()), approval("bob")))
        .hasAtLeastOneElementOfType(DisbursementPaid.class);
  }

  @Test
  void paysNothingWhileAConditionIsOpenAgain() {
    var reopened = after(requested(), new ReopenCondition(LENDERS_CONSENT, "a partner left"));
    refused(reopened, approval("ann"), "condition precedent");
  }

  @Test
  void compensatesACancellationInOrderAndSaysEachStep() {
    var before = after(requested(), new PlanTranche(id(12), LOAN, rub("400"), "ROOF"));
    assertThat(when(before, CANCEL))
        .containsExactly(
            new DisbursementsStopped(PROJECT, CANCEL.reason()),
            new TrancheCancelled(PROJECT, TRANCHE, rub("600"), null),
            new TrancheCancelled(PROJECT, id(12), rub("400"), null),
            new TranchesCancelled(PROJECT, 2),
            new PlanCancelled(PROJECT, "INSOLVENCY", CANCEL.reason()));
    assertThat(when(new PlanState.Absent(), CANCEL)).hasSize(3);
    assertThat(when(after(before, CANCEL), CANCEL)).isEmpty();
  }

  @Test
  void keepsWhatWasPaidWhenCancelled() {
    var cancelled = after(requested(), approval("ann"), approval("bob"), CANCEL);
    assertThat(cancelled.opened()).extracting(Book::disbursed).isEqualTo(rub("600"));
  }

  @Test
  void refusesALateCommitmentWithTheReasonOfTheCancellation() {
    refused(after(OPEN, CANCEL), LOAN_OF_1000, "INSOLVENCY", "a partner is insolvent");
  }
}
