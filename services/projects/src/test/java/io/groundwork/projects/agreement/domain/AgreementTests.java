package io.groundwork.projects.agreement.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.groundwork.projects.agreement.domain.AgreementCommand.*;
import io.groundwork.projects.agreement.domain.AgreementEvent.*;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AgreementTests {
  private static final Instant NOW = Instant.parse("2022-05-13T09:00:00Z");
  private static final Period YEARS = period("2022-05-13", "2024-12-31");
  private static final SignAgreement SIGN =
      new SignAgreement(
          "a1", "Cooperation", "BY", "RU-KHA", YEARS.from(), "Mogilev", YEARS, "agency", NOW);
  private static final AddActionItem ADD =
      new AddActionItem("i1", "Dairy farm", "agriculture", YEARS, "ministry", NOW);
  private static final AssignActionItem ASSIGN = new AssignActionItem("i1", "p1", NOW);
  private static final ReportProgress REPORT =
      new ReportProgress("i1", "p1", Progress.CLOSING, NOW);

  static Stream<Arguments> everyStateAndCommand() {
    var absent = Agreement.INITIAL;
    var signed = after(absent, SIGN);
    var planned = after(signed, ADD);
    var assigned = after(planned, ASSIGN);
    var progressed = after(assigned, REPORT);
    return Stream.of(
            Arguments.of(SIGN, List.of("+", "x", "x", "x", "x")),
            Arguments.of(ADD, List.of("x", "+", "x", "x", "x")),
            Arguments.of(ASSIGN, List.of("x", "x", "+", ".", ".")),
            Arguments.of(REPORT, List.of("x", "x", "x", "+", ".")))
        .map(
            row ->
                Arguments.of(
                    row.get()[0],
                    row.get()[1],
                    List.of(absent, signed, planned, assigned, progressed)));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("everyStateAndCommand")
  void answersAsTheTableSays(
      AgreementCommand command, List<String> expected, List<AgreementState> states) {
    assertThat(states.stream().map(state -> answer(state, command))).isEqualTo(expected);
  }

  @Test
  void rollsProgressUpFromAllProjectsBehindAnItem() {
    var two = after(Agreement.INITIAL, SIGN, ADD, ASSIGN, new AssignActionItem("i1", "p2", NOW));
    var one = after(two, new ReportProgress("i1", "p1", Progress.OPERATION, NOW));
    assertThat(Agreement.decide(one, new ReportProgress("i1", "p2", Progress.PREPARATION, NOW)))
        .containsExactly(new ActionItemProgressed("a1", "i1", "p2", 60, Progress.PREPARATION, NOW));
    assertThat(Agreement.decide(one, new ReportProgress("i1", "p2", Progress.CANCELLED, NOW)))
        .as("a project that ended early counts for nothing")
        .containsExactly(new ActionItemProgressed("a1", "i1", "p2", 100, Progress.CANCELLED, NOW));
  }

  @Test
  void progressNeverFallsOnTheWayToOperation() {
    var way = List.of(Progress.values()).subList(0, Progress.COMPLETED.ordinal() + 1);
    assertThat(way.stream().map(Progress::percent)).isSorted().last().isEqualTo(100);
  }

  @Test
  void refusesAnItemOutsideTheAgreementsPeriod() {
    var late =
        new AddActionItem("i2", "t", "f", period("2024-01-01", "2025-01-01"), "ministry", NOW);
    assertThatThrownBy(() -> Agreement.decide(after(Agreement.INITIAL, SIGN), late))
        .isInstanceOf(BrokenTerm.class);
  }

  @Test
  void refusesAPeriodThatEndsBeforeItBegins() {
    var turned = period("2024-01-02", "2024-01-01");
    assertThatThrownBy(() -> new AddActionItem("i2", "t", "f", turned, "ministry", NOW))
        .isInstanceOf(BrokenTerm.class);
  }

  private static String answer(AgreementState state, AgreementCommand command) {
    try {
      return Agreement.decide(state, command).isEmpty() ? "." : "+";
    } catch (AgreementRefused refused) {
      return "x";
    }
  }

  private static AgreementState after(AgreementState state, AgreementCommand... commands) {
    var next = state;
    for (var command : commands) {
      next = Agreement.decide(next, command).stream().reduce(next, Agreement::evolve, (_, b) -> b);
    }
    return next;
  }

  private static Period period(String from, String to) {
    return new Period(LocalDate.parse(from), LocalDate.parse(to));
  }
}
