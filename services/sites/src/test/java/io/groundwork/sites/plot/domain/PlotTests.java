package io.groundwork.sites.plot.domain;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.groundwork.sites.plot.domain.PlotCommand.ChangeUtilities;
import io.groundwork.sites.plot.domain.PlotCommand.FreePlot;
import io.groundwork.sites.plot.domain.PlotCommand.HoldPlot;
import io.groundwork.sites.plot.domain.PlotCommand.JoinQueue;
import io.groundwork.sites.plot.domain.PlotCommand.LeasePlot;
import io.groundwork.sites.plot.domain.PlotCommand.LeaveQueue;
import io.groundwork.sites.plot.domain.PlotCommand.RegisterPlot;
import io.groundwork.sites.plot.domain.PlotEvent.PlotFreed;
import io.groundwork.sites.plot.domain.PlotEvent.PlotOffered;
import io.groundwork.sites.plot.domain.PlotEvent.PlotTaken;
import io.groundwork.sites.plot.domain.PlotEvent.TakenBy;
import io.groundwork.sites.plot.domain.PlotState.Free;
import io.groundwork.sites.plot.domain.PlotState.Held;
import io.groundwork.sites.plot.domain.PlotState.Leased;
import io.groundwork.sites.plot.domain.PlotState.Offered;
import io.groundwork.sites.plot.domain.PlotState.Unregistered;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PlotTests {

  private static final Instant AT = Instant.parse("2022-06-01T08:00:00Z");
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Parcel PARCEL =
      new Parcel(
          "p", "t", "Plot 1", BigDecimal.TEN, "{}", power(500), 50, LocalDate.EPOCH, "authority");
  private static final List<Waiting> QUEUE = List.of(new Waiting("b", MINUTE));

  private static final Map<String, PlotState> STATES =
      Map.of(
          "unregistered", new Unregistered(),
          "free", new Free(PARCEL, List.of()),
          "offered", new Offered(PARCEL, List.of(), "a", AT),
          "held", new Held(PARCEL, QUEUE, "a"),
          "leased", new Leased(PARCEL, QUEUE, "a"));

  private static final Map<String, PlotCommand> COMMANDS =
      Map.of(
          "register", new RegisterPlot(PARCEL),
          "grow", new ChangeUtilities(power(600)),
          "shrink", new ChangeUtilities(power(400)),
          "hold", new HoldPlot("a", AT),
          "hold by c", new HoldPlot("c", AT),
          "lease", new LeasePlot("a"),
          "free", new FreePlot("a", "why", AT),
          "c joins", new JoinQueue("c", MINUTE),
          "b leaves", new LeaveQueue("b", "why"));

  static Stream<List<String>> table() {
    return """
    unregistered | register | PlotRegistered
    unregistered | grow | refused
    unregistered | shrink | refused
    unregistered | hold | refused
    unregistered | hold by c | refused
    unregistered | lease | refused
    unregistered | free | refused
    unregistered | c joins | refused
    unregistered | b leaves | refused
    free | register | refused
    free | grow | UtilitiesChanged
    free | shrink | UtilitiesChanged
    free | hold | PlotTaken
    free | hold by c | PlotTaken
    free | lease | refused
    free | free | refused
    free | c joins | refused
    free | b leaves | refused
    offered | register | refused
    offered | grow | UtilitiesChanged
    offered | shrink | refused
    offered | hold | PlotTaken
    offered | hold by c | refused
    offered | lease | refused
    offered | free | PlotFreed
    offered | c joins | QueueJoined
    offered | b leaves | refused
    held | register | refused
    held | grow | UtilitiesChanged
    held | shrink | refused
    held | hold | refused
    held | hold by c | refused
    held | lease | PlotTaken
    held | free | PlotFreed,PlotOffered
    held | c joins | QueueJoined
    held | b leaves | QueueLeft
    leased | register | refused
    leased | grow | UtilitiesChanged
    leased | shrink | refused
    leased | hold | refused
    leased | hold by c | refused
    leased | lease | refused
    leased | free | PlotFreed,PlotOffered
    leased | c joins | QueueJoined
    leased | b leaves | QueueLeft
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
        .hasSize(1 + PlotState.Registered.class.getPermittedSubclasses().length);
    assertThat(COMMANDS.values().stream().map(Object::getClass).distinct())
        .hasSize(PlotCommand.class.getPermittedSubclasses().length);
  }

  @Test
  void offersToTheFirstWhoWaitsForAsLongAsItAsked() {
    var held = new Held(PARCEL, List.of(new Waiting("b", MINUTE), new Waiting("c", MINUTE)), "a");

    var events = Plot.decide(held, new FreePlot("a", "expired", AT));

    assertThat(events)
        .containsExactly(
            new PlotFreed("p", "a", "expired"), new PlotOffered("p", "b", AT.plus(MINUTE)));
    assertThat(events.stream().reduce((PlotState) held, Plot::evolve, (_, last) -> last))
        .isEqualTo(new Offered(PARCEL, List.of(new Waiting("c", MINUTE)), "b", AT.plus(MINUTE)));
  }

  @Test
  void leaseKeepsTheQueue() {
    var leased = Plot.evolve(new Held(PARCEL, QUEUE, "a"), new PlotTaken("p", "a", TakenBy.LEASE));

    assertThat(leased).isEqualTo(new Leased(PARCEL, QUEUE, "a"));
  }

  @Test
  void saysWhoCannotHaveItAndWhy() {
    assertThatThrownBy(() -> Plot.decide(new Held(PARCEL, QUEUE, "a"), new HoldPlot("c", AT)))
        .hasMessage(
            "The plot cannot be held: it is held for another project."
                + " Join its waitlist (otherwise: WAITLIST) or choose another plot.");
    assertThatThrownBy(() -> Plot.decide(new Held(PARCEL, QUEUE, "a"), new JoinQueue("b", MINUTE)))
        .hasMessage("The project is on this plot's waitlist already.");
  }

  private static PlotState state(String name) {
    return requireNonNull(STATES.get(name));
  }

  private static PlotCommand command(String name) {
    return requireNonNull(COMMANDS.get(name));
  }

  private static String outcome(PlotState state, PlotCommand command) {
    try {
      return String.join(
          ",",
          Plot.decide(state, command).stream().map(e -> e.getClass().getSimpleName()).toList());
    } catch (CommandRefused refused) {
      return "refused";
    }
  }

  private static Utilities power(int kilowatts) {
    return new Utilities(
        BigDecimal.valueOf(kilowatts), BigDecimal.ZERO, BigDecimal.ZERO, true, false);
  }
}
