package io.groundwork.financing.plan.domain;

import static io.groundwork.financing.plan.domain.Condition.Kind.*;

import io.groundwork.financing.plan.domain.PlanCommand.*;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** One plan of 1,000.00 RUB and the commands the tests tell it. */
final class Facts {
  static final String PROJECT = "b6f6f0ab-0d0a-4f0c-9c3e-0d2f55a1c001";
  static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
  static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
  static final UUID LOAN = id(1);
  static final UUID EQUITY = id(2);
  static final UUID TRANCHE = id(11);
  static final UUID PAYMENT = id(21);
  static final UUID INSURED = id(35);
  static final Set<String> CLOSE = Set.of(Tranche.FINANCIAL_CLOSE);

  static final OpenPlan OPEN =
      new OpenPlan(
          PROJECT,
          rub("1000"),
          List.of(
              term(31, SITE_LEASED),
              term(32, RESIDENCY_GRANTED),
              term(33, PARTNERS_SIGNED),
              term(34, LENDERS_CONSENT),
              term(35, INSURANCE)));
  static final MakeCommitment LOAN_OF_1000 = commitment(LOAN, CommitmentKind.DEBT, rub("1000"));
  static final PlanTranche TRANCHE_OF_600 =
      new PlanTranche(TRANCHE, LOAN, rub("600"), Tranche.FINANCIAL_CLOSE);
  static final RequestDisbursement REQUEST_OF_600 = request(PAYMENT, TRANCHE, rub("600"));
  static final CancelPlan CANCEL = new CancelPlan(PROJECT, "INSOLVENCY", "a partner is insolvent");

  private Facts() {}

  static UUID id(int number) {
    return new UUID(0, number);
  }

  static Money rub(String amount) {
    return Money.of(amount, "RUB");
  }

  static Condition.Term term(int number, Condition.Kind kind) {
    return new Condition.Term(id(number), kind, kind.title());
  }

  static MakeCommitment commitment(UUID id, CommitmentKind kind, Money amount) {
    return commitment(id, kind, amount, BigDecimal.ONE);
  }

  static MakeCommitment commitment(UUID id, CommitmentKind kind, Money amount, BigDecimal rate) {
    return new MakeCommitment(id, "bank", kind, amount, rate, TODAY, TODAY, TODAY);
  }

  static RequestDisbursement request(UUID id, UUID tranche, Money amount) {
    return new RequestDisbursement(id, tranche, amount, "rita");
  }

  static ApproveDisbursement approval(String person) {
    return new ApproveDisbursement(PAYMENT, person, TODAY);
  }

  static MeetCondition met(Condition.Kind kind) {
    return new MeetCondition(kind, "seen", "cause");
  }

  static PlanCommand[] allMet() {
    return new PlanCommand[] {
      met(SITE_LEASED), met(RESIDENCY_GRANTED), met(PARTNERS_SIGNED), met(INSURANCE)
    };
  }

  /** The state after the commands, each of which must be accepted. */
  static PlanState after(PlanCommand... commands) {
    return after(new PlanState.Absent(), commands);
  }

  static PlanState after(PlanState start, PlanCommand... commands) {
    var state = start;
    for (var command : commands) {
      state = Plan.fold(state, Plan.decide(state, command));
    }
    return state;
  }

  static PlanState opened() {
    return after(OPEN);
  }

  static PlanState secured() {
    return after(OPEN, LOAN_OF_1000, TRANCHE_OF_600);
  }

  static PlanState closed() {
    return after(after(secured(), allMet()), new CloseFinancing());
  }

  static PlanState paying() {
    return after(closed(), new ReachMilestones(CLOSE));
  }

  static PlanState requested() {
    return after(paying(), REQUEST_OF_600);
  }
}
