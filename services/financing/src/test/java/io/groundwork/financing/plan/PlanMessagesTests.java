package io.groundwork.financing.plan;

import static io.groundwork.test.spec.MessageSpec.coversEvery;
import static org.assertj.core.api.Assertions.assertThat;

import io.groundwork.financing.plan.domain.CommitmentKind;
import io.groundwork.financing.plan.domain.Condition;
import io.groundwork.financing.plan.domain.Money;
import io.groundwork.financing.plan.domain.PlanEvent;
import io.groundwork.financing.plan.domain.PlanEvent.*;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class PlanMessagesTests {
  private static final String PROJECT = "b6f6f0ab-0d0a-4f0c-9c3e-0d2f55a1c001";
  private static final UUID ID = new UUID(0, 1);
  private static final LocalDate DAY = LocalDate.of(2026, 1, 2);
  private static final Money MONEY = Money.of("12000000.5", "RUB");
  private static final Condition.Kind KIND = Condition.Kind.INSURANCE;

  private final PlanMessages messages = new PlanMessages();

  private static List<PlanEvent> events() {
    var term = new Condition.Term(ID, KIND, KIND.title());
    return List.of(
        new PlanOpened(PROJECT, MONEY, List.of(term)),
        made(CommitmentKind.DEBT),
        new CommitmentWithdrawn(PROJECT, ID, "why"),
        new CommitmentExpired(PROJECT, ID),
        new FinancingSecured(PROJECT, MONEY),
        new FinancingLost(PROJECT, MONEY, MONEY, "why"),
        new ConditionMet(PROJECT, ID, KIND, "paper", null),
        new ConditionWaived(PROJECT, ID, KIND, "ann", "why"),
        new ConditionReopened(PROJECT, ID, KIND, "why"),
        new FinancialClosed(PROJECT, MONEY),
        new FinancialCloseReversed(PROJECT, "why", Instant.EPOCH),
        new TranchePlanned(PROJECT, ID, ID, MONEY, "ROOF"),
        new TrancheDue(PROJECT, ID, "ROOF"),
        new DisbursementRequested(PROJECT, ID, ID, MONEY, "rita"),
        new DisbursementApproved(PROJECT, ID, "ann", 1),
        new DisbursementRefused(PROJECT, ID, "ann", "why"),
        new DisbursementPaid(PROJECT, ID, ID, MONEY, DAY),
        new DisbursementsStopped(PROJECT, "why"),
        new DisbursementsResumed(PROJECT),
        new TrancheCancelled(PROJECT, ID, MONEY, "why"),
        new TranchesCancelled(PROJECT, 0),
        new PlanCancelled(PROJECT, "CODE", "why"));
  }

  @ParameterizedTest
  @MethodSource("events")
  void publishesEachEventUnderItsOwnNameWithEveryFieldSet(PlanEvent event) {
    var message = messages.toRecord(event);
    assertThat(message.getSchema().getName()).isEqualTo(event.getClass().getSimpleName());
    assertThat(message.get(0)).isEqualTo(PROJECT);
    assertThat(message.getSchema().getFields())
        .filteredOn(field -> !field.hasDefaultValue())
        .allSatisfy(field -> assertThat(message.get(field.pos())).isNotNull());
  }

  @Test
  void coversEveryEvent() {
    coversEvery(PlanEvent.class, events().stream());
  }

  @ParameterizedTest
  @EnumSource
  void knowsEveryKindOfCommitment(CommitmentKind kind) {
    assertThat(messages.toRecord(made(kind)).get(3)).hasToString(kind.name());
  }

  @ParameterizedTest
  @EnumSource
  void knowsEveryKindOfCondition(Condition.Kind kind) {
    var message = messages.toRecord(new ConditionReopened(PROJECT, ID, kind, "why"));
    assertThat(message.get(2)).hasToString(kind.name());
  }

  @Test
  void writesMoneyAsPlainText() {
    var secured = messages.toRecord(new FinancingSecured(PROJECT, MONEY));
    assertThat(secured.get(1)).hasToString("{\"amount\": \"12000000.50\", \"currency\": \"RUB\"}");
  }

  private static CommitmentMade made(CommitmentKind kind) {
    return new CommitmentMade(PROJECT, ID, "bank", kind, MONEY, BigDecimal.ONE, DAY, MONEY, DAY);
  }
}
