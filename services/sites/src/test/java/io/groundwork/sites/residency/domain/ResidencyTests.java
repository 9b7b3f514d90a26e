package io.groundwork.sites.residency.domain;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.groundwork.sites.residency.domain.ResidencyCommand.ApplyForResidency;
import io.groundwork.sites.residency.domain.ResidencyCommand.CloseResidency;
import io.groundwork.sites.residency.domain.ResidencyCommand.EndResidency;
import io.groundwork.sites.residency.domain.ResidencyCommand.GrantResidency;
import io.groundwork.sites.residency.domain.ResidencyCommand.LapseRelief;
import io.groundwork.sites.residency.domain.ResidencyCommand.OpenResidency;
import io.groundwork.sites.residency.domain.ResidencyCommand.RefuseResidency;
import io.groundwork.sites.residency.domain.ResidencyCommand.StartRelief;
import io.groundwork.sites.residency.domain.ResidencyEvent.ReliefLapsed;
import io.groundwork.sites.residency.domain.ResidencyEvent.ReliefStarted;
import io.groundwork.sites.residency.domain.ResidencyState.Applied;
import io.groundwork.sites.residency.domain.ResidencyState.Closed;
import io.groundwork.sites.residency.domain.ResidencyState.Granted;
import io.groundwork.sites.residency.domain.ResidencyState.NotOpened;
import io.groundwork.sites.residency.domain.ResidencyState.Open;
import io.groundwork.sites.residency.domain.ResidencyState.ReliefOver;
import io.groundwork.sites.residency.domain.ResidencyState.Relieved;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ResidencyTests {

  private static final LocalDate ON = LocalDate.of(2024, 2, 29);
  private static final ReliefTerms FIVE_YEARS =
      new ReliefTerms("PROFIT_TAX", "profit tax", 5, StartEvent.OPERATION_STARTED);
  private static final Resident RESIDENT =
      new Resident("a", "RU-ADT", "t", "Farm Ltd", "registrar");
  private static final Relief RELIEF =
      new Relief("PROFIT_TAX", "profit tax", ON, LocalDate.of(2029, 2, 28));

  private static final Map<String, ResidencyState> STATES =
      Map.of(
          "not opened", new NotOpened(),
          "open", new Open("a", "RU-ADT"),
          "applied", new Applied(RESIDENT),
          "granted", new Granted(RESIDENT, FIVE_YEARS),
          "relieved", new Relieved(RESIDENT, RELIEF),
          "relief over", new ReliefOver(RESIDENT),
          "closed", new Closed("a"));

  private static final Map<String, ResidencyCommand> COMMANDS =
      Map.of(
          "open", new OpenResidency("a", "RU-ADT"),
          "apply", new ApplyForResidency("t", "RU-ADT", "Farm Ltd", "registrar"),
          "grant", new GrantResidency("officer", FIVE_YEARS, ON, false),
          "refuse", new RefuseResidency("officer", "why"),
          "start", new StartRelief(StartEvent.OPERATION_STARTED, ON),
          "lapse", new LapseRelief(LocalDate.of(2029, 3, 1)),
          "end", new EndResidency("why", ON),
          "close", new CloseResidency("a", "why", ON));

  static Stream<List<String>> table() {
    return """
    not opened | open | ResidencyOpened
    not opened | apply | refused
    not opened | grant | refused
    not opened | refuse | refused
    not opened | start | nothing
    not opened | lapse | nothing
    not opened | end | refused
    not opened | close | ResidencyEnded,ReliefsClosed
    open | open | refused
    open | apply | ResidencyApplied
    open | grant | refused
    open | refuse | refused
    open | start | nothing
    open | lapse | nothing
    open | end | refused
    open | close | ResidencyEnded,ReliefsClosed
    applied | open | refused
    applied | apply | refused
    applied | grant | ResidencyGranted
    applied | refuse | ResidencyRefused
    applied | start | nothing
    applied | lapse | nothing
    applied | end | refused
    applied | close | ResidencyEnded,ReliefsClosed
    granted | open | refused
    granted | apply | refused
    granted | grant | refused
    granted | refuse | refused
    granted | start | ReliefStarted
    granted | lapse | nothing
    granted | end | ResidencyEnded,ReliefsClosed
    granted | close | ResidencyEnded,ReliefsClosed
    relieved | open | refused
    relieved | apply | refused
    relieved | grant | refused
    relieved | refuse | refused
    relieved | start | nothing
    relieved | lapse | ReliefLapsed
    relieved | end | ResidencyEnded,ReliefLapsed,ReliefsClosed
    relieved | close | ResidencyEnded,ReliefLapsed,ReliefsClosed
    relief over | open | refused
    relief over | apply | refused
    relief over | grant | refused
    relief over | refuse | refused
    relief over | start | nothing
    relief over | lapse | nothing
    relief over | end | ResidencyEnded,ReliefsClosed
    relief over | close | ResidencyEnded,ReliefsClosed
    closed | open | refused
    closed | apply | refused
    closed | grant | refused
    closed | refuse | refused
    closed | start | nothing
    closed | lapse | nothing
    closed | end | refused
    closed | close | nothing
    """
        .lines()
        .map(line -> List.of(line.split(" \\| ")));
  }

  @ParameterizedTest
  @MethodSource("table")
  void decides(List<String> row) {
    assertThat(outcome(state(row.get(0)), command(row.get(1)))).isEqualTo(row.get(2));
  }

  @Test
  void theTableIsComplete() {
    assertThat(table()).hasSize(STATES.size() * COMMANDS.size());
    assertThat(STATES).hasSize(ResidencyState.class.getPermittedSubclasses().length);
    assertThat(COMMANDS).hasSize(ResidencyCommand.class.getPermittedSubclasses().length);
  }

  @Test
  void reliefRunsForTheTermsYearsFromItsStartEvent() {
    var granted = new Granted(RESIDENT, FIVE_YEARS);

    assertThat(Residency.decide(granted, new StartRelief(StartEvent.OPERATION_STARTED, ON)))
        .containsExactly(new ReliefStarted("a", RELIEF, StartEvent.OPERATION_STARTED));
    assertThat(Residency.decide(granted, new StartRelief(StartEvent.RESIDENT_REGISTERED, ON)))
        .isEmpty();
  }

  @Test
  void reliefMayStartWithTheGrant() {
    var terms = new ReliefTerms("LAND_TAX", "land tax", 3, StartEvent.RESIDENT_REGISTERED);

    assertThat(
            Residency.decide(
                new Applied(RESIDENT), new GrantResidency("officer", terms, ON, false)))
        .hasSize(2)
        .last()
        .isInstanceOf(ReliefStarted.class);
  }

  @Test
  void reliefStartsWithTheGrantWhereOperationHas() {
    var late = new GrantResidency("officer", FIVE_YEARS, ON, true);

    assertThat(Residency.decide(new Applied(RESIDENT), late))
        .hasSize(2)
        .last()
        .isEqualTo(
            new ReliefStarted(
                RESIDENT.projectId(),
                Relief.starting(FIVE_YEARS, ON),
                StartEvent.OPERATION_STARTED));
  }

  @Test
  void reliefLapsesAfterItsLastDay() {
    var relieved = new Relieved(RESIDENT, RELIEF);

    assertThat(Residency.decide(relieved, new LapseRelief(RELIEF.endsOn()))).isEmpty();
    assertThat(Residency.decide(relieved, new LapseRelief(RELIEF.endsOn().plusDays(1))))
        .containsExactly(
            new ReliefLapsed("a", "PROFIT_TAX", RELIEF.endsOn().plusDays(1), "Its term is over."));
  }

  @Test
  void rejectsATerritoryUnderAnotherRegime() {
    assertThatThrownBy(
            () ->
                Residency.decide(
                    new Open("a", "RU-ADT"),
                    new ApplyForResidency("t", "KE-SEZ", "Farm Ltd", "registrar")))
        .isInstanceOf(CommandRefused.class)
        .hasMessage("The project asks for regime RU-ADT; this territory is under KE-SEZ.");
  }

  @Test
  void whoeverAppliedDoesNotGrant() {
    assertThatThrownBy(
            () ->
                Residency.decide(
                    new Applied(RESIDENT), new GrantResidency("registrar", FIVE_YEARS, ON, false)))
        .isInstanceOf(CommandRefused.class);
  }

  @Test
  void mayApplyAgainAfterARefusalOrAnEnd() {
    var refused = Residency.decide(new Applied(RESIDENT), new RefuseResidency("officer", "why"));
    var ended = Residency.decide(new Relieved(RESIDENT, RELIEF), new EndResidency("why", ON));

    assertThat(after(new Applied(RESIDENT), refused)).isEqualTo(new Open("a", "RU-ADT"));
    assertThat(after(new Relieved(RESIDENT, RELIEF), ended)).isEqualTo(new Open("a", "RU-ADT"));
  }

  @Test
  void closingSaysSoEvenAfterAnEnd() {
    var closed =
        Residency.decide(new Open("a", "RU-ADT"), new CloseResidency("a", "cancelled", ON));

    assertThat(after(new Open("a", "RU-ADT"), closed)).isEqualTo(new Closed("a"));
  }

  private static ResidencyState after(ResidencyState state, List<ResidencyEvent> events) {
    return events.stream().reduce(state, Residency::evolve, (_, last) -> last);
  }

  private static ResidencyState state(String name) {
    return requireNonNull(STATES.get(name));
  }

  private static ResidencyCommand command(String name) {
    return requireNonNull(COMMANDS.get(name));
  }

  private static String outcome(ResidencyState state, ResidencyCommand command) {
    try {
      var names =
          Residency.decide(state, command).stream().map(e -> e.getClass().getSimpleName()).toList();
      return names.isEmpty() ? "nothing" : String.join(",", names);
    } catch (CommandRefused refused) {
      return "refused";
    }
  }
}
