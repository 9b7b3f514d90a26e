package io.groundwork.sites.allocation.domain;

import static java.util.Map.entry;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.groundwork.sites.allocation.domain.AllocationCommand.AcceptOffer;
import io.groundwork.sites.allocation.domain.AllocationCommand.CloseAllocation;
import io.groundwork.sites.allocation.domain.AllocationCommand.EndLease;
import io.groundwork.sites.allocation.domain.AllocationCommand.ExpireHold;
import io.groundwork.sites.allocation.domain.AllocationCommand.ExtendHold;
import io.groundwork.sites.allocation.domain.AllocationCommand.JoinWaitlist;
import io.groundwork.sites.allocation.domain.AllocationCommand.LapseOffer;
import io.groundwork.sites.allocation.domain.AllocationCommand.LeaveWaitlist;
import io.groundwork.sites.allocation.domain.AllocationCommand.MakeOffer;
import io.groundwork.sites.allocation.domain.AllocationCommand.OpenAllocation;
import io.groundwork.sites.allocation.domain.AllocationCommand.PlaceHold;
import io.groundwork.sites.allocation.domain.AllocationCommand.ReleaseHold;
import io.groundwork.sites.allocation.domain.AllocationCommand.SignLease;
import io.groundwork.sites.allocation.domain.AllocationEvent.HoldPlaced;
import io.groundwork.sites.allocation.domain.AllocationEvent.WaitlistLeft;
import io.groundwork.sites.allocation.domain.AllocationState.Closed;
import io.groundwork.sites.allocation.domain.AllocationState.Held;
import io.groundwork.sites.allocation.domain.AllocationState.Leased;
import io.groundwork.sites.allocation.domain.AllocationState.NotOpened;
import io.groundwork.sites.allocation.domain.AllocationState.Searching;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class AllocationTests {

  private static final Instant AT = Instant.parse("2022-06-01T08:00:00Z");
  private static final Instant SOON = AT.plusSeconds(20);
  private static final Instant LATER = AT.plusSeconds(3600);
  private static final Instant LATEST = AT.plus(Duration.ofDays(180));
  private static final Project PROJECT =
      new Project("a", null, new Needs(BigDecimal.ONE, power(700), 10, null));
  private static final Site SITE = new Site("p", "t", power(200));
  private static final Period PERIOD = new Period(LocalDate.EPOCH, LocalDate.EPOCH.plusYears(5));
  private static final Money FREE_OF_CHARGE = new Money(BigDecimal.ZERO, "RUB");
  private static final SignLease LEASE =
      new SignLease("L-1", PERIOD, FREE_OF_CHARGE, AT, Stage.CLOSING);

  private static final Map<String, AllocationState> STATES =
      Map.of(
          "not opened", new NotOpened(),
          "searching", new Searching(PROJECT, List.of()),
          "waiting", new Searching(PROJECT, List.of(new Wait("p", null))),
          "offered", new Searching(PROJECT, List.of(new Wait("p", SOON))),
          "held", new Held(PROJECT, SITE, SOON, false),
          "extended", new Held(PROJECT, SITE, SOON, true),
          "leased", new Leased(PROJECT, SITE, "L-1", PERIOD, FREE_OF_CHARGE),
          "closed", new Closed("a", "cancelled"));

  private static final Map<String, AllocationCommand> COMMANDS =
      Map.ofEntries(
          entry("open", new OpenAllocation(PROJECT)),
          entry("hold", new PlaceHold(terms(SOON), Stage.PREPARATION)),
          entry("accept", new AcceptOffer(terms(LATER), Stage.PREPARATION)),
          entry("extend", new ExtendHold(LATER, AT, LATEST, Stage.PREPARATION)),
          entry("expire", new ExpireHold("p", SOON)),
          entry("release", new ReleaseHold("why")),
          entry("join", new JoinWaitlist("p", 1, Stage.PREPARATION)),
          entry("leave", new LeaveWaitlist("p", "why")),
          entry("offer", new MakeOffer("p", SOON)),
          entry("lapse", new LapseOffer("p", SOON)),
          entry("lease", LEASE),
          entry("end lease", new EndLease("why")),
          entry("close", new CloseAllocation("a", "cancelled")));

  static Stream<List<String>> table() {
    return """
    not opened | open | AllocationOpened
    not opened | hold | refused
    not opened | accept | refused
    not opened | extend | refused
    not opened | expire | nothing
    not opened | release | refused
    not opened | join | refused
    not opened | leave | refused
    not opened | offer | refused
    not opened | lapse | nothing
    not opened | lease | refused
    not opened | end lease | refused
    not opened | close | AllocationClosed
    searching | open | refused
    searching | hold | HoldPlaced
    searching | accept | refused
    searching | extend | refused
    searching | expire | nothing
    searching | release | refused
    searching | join | WaitlistJoined
    searching | leave | refused
    searching | offer | refused
    searching | lapse | nothing
    searching | lease | refused
    searching | end lease | refused
    searching | close | AllocationClosed
    waiting | open | refused
    waiting | hold | HoldPlaced
    waiting | accept | refused
    waiting | extend | refused
    waiting | expire | nothing
    waiting | release | refused
    waiting | join | refused
    waiting | leave | WaitlistLeft
    waiting | offer | OfferMade
    waiting | lapse | nothing
    waiting | lease | refused
    waiting | end lease | refused
    waiting | close | WaitlistLeft,AllocationClosed
    offered | open | refused
    offered | hold | HoldPlaced
    offered | accept | HoldPlaced
    offered | extend | refused
    offered | expire | nothing
    offered | release | refused
    offered | join | refused
    offered | leave | WaitlistLeft
    offered | offer | refused
    offered | lapse | OfferLapsed
    offered | lease | refused
    offered | end lease | refused
    offered | close | WaitlistLeft,AllocationClosed
    held | open | refused
    held | hold | refused
    held | accept | refused
    held | extend | HoldExtended
    held | expire | HoldExpired
    held | release | HoldReleased
    held | join | refused
    held | leave | refused
    held | offer | refused
    held | lapse | nothing
    held | lease | LeaseSigned
    held | end lease | refused
    held | close | HoldReleased,AllocationClosed
    extended | open | refused
    extended | hold | refused
    extended | accept | refused
    extended | extend | refused
    extended | expire | HoldExpired
    extended | release | HoldReleased
    extended | join | refused
    extended | leave | refused
    extended | offer | refused
    extended | lapse | nothing
    extended | lease | LeaseSigned
    extended | end lease | refused
    extended | close | HoldReleased,AllocationClosed
    leased | open | refused
    leased | hold | refused
    leased | accept | refused
    leased | extend | refused
    leased | expire | nothing
    leased | release | refused
    leased | join | refused
    leased | leave | refused
    leased | offer | refused
    leased | lapse | nothing
    leased | lease | refused
    leased | end lease | LeaseEnded
    leased | close | LeaseEnded,AllocationClosed
    closed | open | refused
    closed | hold | refused
    closed | accept | refused
    closed | extend | refused
    closed | expire | nothing
    closed | release | refused
    closed | join | refused
    closed | leave | refused
    closed | offer | refused
    closed | lapse | nothing
    closed | lease | refused
    closed | end lease | refused
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
    assertThat(STATES.values().stream().map(Object::getClass).distinct())
        .hasSize(AllocationState.class.getPermittedSubclasses().length);
    assertThat(COMMANDS).hasSize(AllocationCommand.class.getPermittedSubclasses().length);
  }

  @Test
  void reservesOfTheSharedUtilitiesOnlyWhatThePlotLacks() {
    var events = Allocation.decide(state("searching"), command("hold"));

    assertThat(events).containsExactly(new HoldPlaced("a", SITE, SOON));
  }

  @Test
  void neverPromisesMoreThanTheTerritoryHasLeft() {
    var scarce = new Terms("p", "t", power(500), power(199), SOON, AT, LATEST);

    assertThatThrownBy(
            () -> Allocation.decide(state("searching"), new PlaceHold(scarce, Stage.PREPARATION)))
        .isInstanceOf(CommandRefused.class)
        .hasMessageContaining("needs 200 kW")
        .hasMessageContaining("only 199 kW");
  }

  @Test
  void givesUpOtherPlacesWhenItGetsAPlot() {
    var waiting = new Searching(PROJECT, List.of(new Wait("q", null), new Wait("p", null)));

    assertThat(Allocation.decide(waiting, command("hold")))
        .containsExactly(
            new WaitlistLeft("a", "q", "The project holds another plot."),
            new HoldPlaced("a", SITE, SOON));
  }

  @ParameterizedTest
  @EnumSource(
      value = Stage.class,
      names = {"BEFORE", "AFTER"})
  void rejectsHoldsWaitsAndExtensionsInOtherStages(Stage stage) {
    assertThat(outcome(state("searching"), new PlaceHold(terms(SOON), stage))).isEqualTo("refused");
    assertThat(outcome(state("searching"), new JoinWaitlist("p", 1, stage))).isEqualTo("refused");
    assertThat(outcome(state("offered"), new AcceptOffer(terms(SOON), stage))).isEqualTo("refused");
    assertThat(outcome(state("held"), new ExtendHold(LATER, AT, LATEST, stage)))
        .isEqualTo("refused");
  }

  @ParameterizedTest
  @EnumSource(
      value = Stage.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"CLOSING"})
  void leasesAtClosingOnly(Stage stage) {
    assertThat(outcome(state("held"), new SignLease("L", PERIOD, FREE_OF_CHARGE, AT, stage)))
        .isEqualTo("refused");
  }

  @Test
  void rejectsAHoldThatEndsInThePastOrTooLate() {
    var searching = state("searching");

    assertThat(outcome(searching, new PlaceHold(terms(AT), Stage.PREPARATION)))
        .isEqualTo("refused");
    assertThat(outcome(searching, new PlaceHold(terms(LATEST.plusMillis(1)), Stage.PREPARATION)))
        .isEqualTo("refused");
  }

  @Test
  void aHoldIsOverAtItsInstantEvenBeforeTheClockSaysSo() {
    var extend = new ExtendHold(LATER, SOON, LATEST, Stage.CLOSING);
    var lease = new SignLease("L-1", PERIOD, FREE_OF_CHARGE, SOON, Stage.CLOSING);

    assertThat(outcome(state("held"), extend)).isEqualTo("refused");
    assertThat(outcome(state("held"), lease)).isEqualTo("refused");
  }

  @Test
  void theClockOfAnExtendedHoldFindsNothingToDo() {
    var extended = new Held(PROJECT, SITE, LATER, true);

    assertThat(Allocation.decide(extended, new ExpireHold("p", SOON))).isEmpty();
    assertThat(Allocation.decide(extended, new ExpireHold("q", LATER))).isEmpty();
  }

  @Test
  void anOfferIsOverAtItsInstant() {
    var late = new Terms("p", "t", power(500), power(200), LATEST, SOON, LATEST);

    assertThat(outcome(state("offered"), new AcceptOffer(late, Stage.CLOSING)))
        .isEqualTo("refused");
    assertThat(Allocation.decide(state("offered"), new LapseOffer("p", AT))).isEmpty();
  }

  @Test
  void searchesAgainAfterTheHold() {
    var held = state("held");
    var events = Allocation.decide(held, command("expire"));

    assertThat(events.stream().reduce(held, Allocation::evolve, (_, last) -> last))
        .isEqualTo(state("searching"));
  }

  private static AllocationState state(String name) {
    return requireNonNull(STATES.get(name));
  }

  private static AllocationCommand command(String name) {
    return requireNonNull(COMMANDS.get(name));
  }

  private static String outcome(AllocationState state, AllocationCommand command) {
    try {
      var names =
          Allocation.decide(state, command).stream()
              .map(e -> e.getClass().getSimpleName())
              .toList();
      return names.isEmpty() ? "nothing" : String.join(",", names);
    } catch (CommandRefused refused) {
      return "refused";
    }
  }

  private static Terms terms(Instant until) {
    return new Terms("p", "t", power(500), power(200), until, AT, LATEST);
  }

  private static Utilities power(int kilowatts) {
    return new Utilities(
        BigDecimal.valueOf(kilowatts), BigDecimal.ZERO, BigDecimal.ZERO, false, false);
  }
}
