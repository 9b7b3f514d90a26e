package io.groundwork.projects.project.domain;

import static io.groundwork.projects.project.domain.Sample.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.groundwork.projects.project.domain.ProjectCommand.*;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every state × every command: + something happens, . nothing does, x it is refused. */
class ProjectTransitionsTests {

  private static final String TABLE =
      """
      command           | absent proposed preparation closing construction commissioning operation completed rejected withdrawn cancelled
      RegisterProject   |   +       x          x         x         x             x           x         x        x         x         x
      ReviseProject     |   x       +          x         x         x             x           x         x        x         x         x
      AttachDocument    |   x       +          +         +         +             +           +         x        x         x         x
      RemoveDocument    |   x       +          +         +         +             +           +         x        x         x         x
      AcceptProject     |   x       +          x         x         x             x           x         x        x         x         x
      ReturnProject     |   x       +          x         x         x             x           x         x        x         x         x
      RejectProject     |   x       +          x         x         x             x           x         x        x         x         x
      AcceptOwnSite     |   x       x          x         x         x             x           x         x        x         x         x
      SecureTrack       |   .       .          +         .         .             .           .         .        .         .         .
      LoseTrack         |   .       .          +         +         +             +           +         .        .         .         .
      CloseFinancing    |   .       +          +         +         .             .           .         .        .         .         .
      SignAsPartner     |   x       x          x         +         x             x           x         x        x         x         x
      RecordPartnerExit |   x       x          +         +         +             +           +         x        x         x         x
      ProposeShares     |   x       x          +         +         +             +           +         x        x         x         x
      AcceptShares      |   x       x          x         x         x             x           x         x        x         x         x
      PlanMilestone     |   x       x          +         +         +             x           x         x        x         x         x
      ReachMilestone    |   x       x          x         x         +             x           x         x        x         x         x
      PutOnHold         |   x       x          +         +         +             +           +         x        x         x         x
      ResumeProject     |   x       x          x         x         x             x           x         x        x         x         x
      WithdrawProject   |   x       +          +         +         x             x           x         x        x         x         x
      CancelProject     |   x       x          +         +         +             +           +         x        x         x         x
      RecordCompensation|   .       .          .         .         .             .           .         .        .         +         +
      """;

  private static Map<String, ProjectCommand> commands() {
    var commands = new LinkedHashMap<String, ProjectCommand>();
    Stream.of(
            register(),
            new ReviseProject(PLOT, NOW),
            new AttachDocument(
                new Document("doc-2", "LETTER", "Letter", "b".repeat(64), null, NOW), NOW),
            new RemoveDocument("doc-1", "outdated", NOW),
            accept(),
            new ReturnProject("reviewer", "mend it", NOW),
            new RejectProject("reviewer", "NO", "no", NOW),
            new AcceptOwnSite("reviewer", NOW),
            secure(Track.RESIDENCY),
            new LoseTrack(Track.SITE, "expired", "the hold expired", NOW),
            new CloseFinancing("close", LEASED, NOW),
            sign(FARM),
            new RecordPartnerExit("farm", "left", NOW),
            new ProposeShares(List.of(FARM, BREEDER), "anna", NOW),
            new AcceptShares("reviewer", RULES, NOW),
            new PlanMilestone("ROOF", MilestoneKind.CONSTRUCTION, "Roof", TODAY, NOW),
            reach(MilestoneKind.CONSTRUCTION),
            new PutOnHold("flood", TODAY.plusDays(30), NOW),
            new ResumeProject(NOW),
            new WithdrawProject("no money", NOW),
            new CancelProject("LATE", "too late", NOW),
            new RecordCompensation(Map.of(CompensationStep.DISBURSEMENTS_STOPPED, "stopped"), NOW))
        .forEach(command -> commands.put(command.getClass().getSimpleName(), command));
    return commands;
  }

  static Stream<Arguments> everyStateAndCommand() {
    var states = inEveryStage();
    var rows = TABLE.lines().map(line -> line.split("[|\\s]+")).toList();
    return rows.stream()
        .skip(1)
        .flatMap(
            row ->
                Stream.iterate(1, i -> i < row.length, i -> i + 1)
                    .map(i -> Arguments.of(row[0], rows.getFirst()[i], row[i], states)));
  }

  @ParameterizedTest(name = "{0} when {1}: {2}")
  @MethodSource("everyStateAndCommand")
  void answersAsTheTableSays(
      String command, String state, String expected, Map<Stage, ProjectState> states) {
    var now =
        state.equals("absent")
            ? Project.INITIAL
            : at(states, Stage.valueOf(state.toUpperCase(Locale.ROOT)));
    assertThat(answer(now, Objects.requireNonNull(commands().get(command)))).isEqualTo(expected);
  }

  @Test
  void tableNamesEveryCommandAndEveryStage() {
    assertThat(commands().keySet())
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(ProjectCommand.class.getPermittedSubclasses())
                .map(Class::getSimpleName)
                .toList());
    assertThat(TABLE.lines().skip(1).map(line -> line.split("[|\\s]+")[0]))
        .containsExactlyElementsOf(commands().keySet());
    assertThat(TABLE.lines().map(line -> line.split("[|\\s]+").length))
        .containsOnly(Stage.values().length + 2);
  }

  private static String answer(ProjectState state, ProjectCommand command) {
    try {
      return Project.decide(state, command).isEmpty() ? "." : "+";
    } catch (ProjectRefused refused) {
      return "x";
    }
  }
}
