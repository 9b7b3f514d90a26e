package io.groundwork.financing.plan.domain;

import static io.groundwork.financing.plan.domain.Condition.Kind.*;
import static io.groundwork.financing.plan.domain.Facts.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.groundwork.financing.plan.domain.PlanCommand.*;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every state × every command: + changes something, . is without effect, x is refused. */
class PlanTableTests {
  private static final Map<String, PlanState> STATES =
      Map.of(
          "absent", new PlanState.Absent(),
          "open", after(secured(), new StopDisbursements("hold")),
          "ready", after(secured(), allMet()),
          "closed", requested(),
          "cancelled", after(requested(), CANCEL));

  private record Row(PlanCommand command, String answers) {}

  private static final List<String> COLUMNS =
      List.of("absent", "open", "ready", "closed", "cancelled");

  private static final List<Row> TABLE =
      List.of(
          row(commitment(EQUITY, CommitmentKind.EQUITY, rub("1")), "x++ +x"),
          row(new WithdrawCommitment(LOAN, "no"), "x++ xx"),
          row(new ProveCondition(INSURED, "policy", "ab"), "x+x xx"),
          row(new WaiveCondition(INSURED, "fred", "why"), "x+x xx"),
          row(new PlanTranche(id(12), LOAN, rub("1"), "ROOF"), "x++ +x"),
          row(new CancelTranche(TRANCHE, "why"), "x++ xx"),
          row(request(id(22), TRANCHE, rub("1")), "xxx xx"),
          row(approval("ann"), "xxx +x"),
          row(new RefuseDisbursement(PAYMENT, "ann", "why"), "xxx +x"),
          row(OPEN, "+.. .."),
          row(new ExpireCommitments(TODAY.plusDays(1)), ".++ .."),
          row(met(SITE_LEASED), ".+. .."),
          row(new ReopenCondition(LENDERS_CONSENT, "left"), ".++ +."),
          row(new CloseFinancing(), "..+ .."),
          row(new ReverseFinancialClose("no", NOW), "... +."),
          row(new ReachMilestones(CLOSE), "... .."),
          row(new StopDisbursements("floods"), ".++ +."),
          row(new ResumeDisbursements(), ".+. .."),
          row(CANCEL, "+++ +."));

  private static Row row(PlanCommand command, String answers) {
    return new Row(command, answers.replace(" ", ""));
  }

  @ParameterizedTest
  @MethodSource("table")
  void answers(PlanCommand command, String expected) {
    var answers = new StringBuilder();
    COLUMNS.forEach(column -> answers.append(answer(column, command)));
    assertThat(answers).hasToString(expected);
  }

  @Test
  void namesEveryCommand() {
    var commands =
        Stream.of(Order.class, Fact.class)
            .flatMap(kind -> Stream.of(kind.getPermittedSubclasses()))
            .map(Class::getSimpleName)
            .toList();
    assertThat(TABLE)
        .extracting(row -> row.command().getClass().getSimpleName())
        .hasSameElementsAs(commands);
  }

  @Test
  void namesEveryState() {
    assertThat(STATES.values())
        .extracting(Object::getClass)
        .containsAll(List.of(PlanState.class.getPermittedSubclasses()));
  }

  private static char answer(String column, PlanCommand command) {
    try {
      var state = STATES.getOrDefault(column, new PlanState.Absent());
      return Plan.decide(state, command).isEmpty() ? '.' : '+';
    } catch (CommandRefused _) {
      return 'x';
    }
  }

  private static Stream<Object[]> table() {
    return TABLE.stream().map(row -> new Object[] {row.command(), row.answers()});
  }
}
