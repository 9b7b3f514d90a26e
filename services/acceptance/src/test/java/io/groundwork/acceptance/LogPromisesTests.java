package io.groundwork.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A log that breaks a promise about numbers, stages or plots is found out. */
class LogPromisesTests {

  private static HandmadeLog plot() {
    return new HandmadeLog()
        .add("plot", "PlotTaken", "projectId", "one")
        .add("one", "HoldPlaced", "plotId", "plot")
        .add("plot", "PlotFreed", "projectId", "one")
        .add("plot", "PlotTaken", "projectId", "two")
        .add("two", "HoldPlaced", "plotId", "plot");
  }

  private static HandmadeLog stages(String... stages) {
    var log = new HandmadeLog();
    var previous = "UNKNOWN";
    for (var stage : stages) {
      log.add("a", "StageEntered", "stage", stage, "previousStage", previous, "causeType", "Any");
      previous = stage;
    }
    return log;
  }

  private static List<String> gates(HandmadeLog log, String stage, String cause) {
    var entered = log.add("a", "StageEntered", "stage", stage, "causeType", cause);
    return new StageGates().broken(entered.events());
  }

  private static HandmadeLog accepted(String registrar, String reviewer) {
    return new HandmadeLog()
        .add("a", "ProjectRegistered", "details", Map.of("registrar", registrar))
        .add(
            "a",
            "ProjectAccepted",
            "reviewer",
            reviewer,
            "details",
            Map.of("siteTrack", "ALLOCATED_PLOT", "regime", "RU-ADT"));
  }

  @Test
  void numbering() {
    var promise = new Numbering();
    assertThat(promise.broken(plot().events())).isEmpty();
    assertThat(promise.broken(plot().without(2).events()))
        .singleElement()
        .asString()
        .contains("#3");
    assertThat(promise.broken(plot().twice(0).events())).isNotEmpty();
    assertThat(promise.broken(plot().swapped(0, 2).events())).hasSize(2);
  }

  @Test
  void stagePaths() {
    var promise = new StagePaths();
    assertThat(promise.broken(stages("PROPOSED", "PREPARATION", "CLOSING").events())).isEmpty();
    assertThat(promise.broken(stages("PROPOSED", "CLOSING").events()))
        .singleElement()
        .asString()
        .contains("goes from PROPOSED to CLOSING");
    assertThat(promise.broken(stages("PROPOSED", "REJECTED", "PREPARATION").events())).hasSize(1);
    assertThat(promise.broken(stages("PROPOSED", "PREPARATION").without(0).events())).hasSize(2);
  }

  @Test
  void stageGates() {
    assertThat(gates(accepted("x", "y"), "PREPARATION", "ProjectAccepted")).isEmpty();
    assertThat(gates(accepted("x", "x"), "PREPARATION", "ProjectAccepted"))
        .singleElement()
        .asString()
        .endsWith("without four eyes");
    assertThat(gates(accepted("x", "y"), "PREPARATION", "ProjectReturned"))
        .singleElement()
        .asString()
        .endsWith("did not just happen");
    var twoOfThree =
        accepted("x", "y")
            .add("a", "TrackSecured", "track", "SITE")
            .add("a", "TrackSecured", "track", "FINANCING");
    assertThat(gates(twoOfThree, "CLOSING", "TrackSecured"))
        .singleElement()
        .asString()
        .endsWith("without all tracks");
    assertThat(gates(accepted("x", "y"), "CONSTRUCTION", "ProjectAccepted")).hasSize(4);
    assertThat(gates(accepted("x", "y"), "OPERATION", "ProjectAccepted")).hasSize(3);
  }

  @Test
  void plotHolders() {
    var promise = new PlotHolders();
    assertThat(promise.broken(plot().events())).isEmpty();
    assertThat(promise.broken(plot().without(2).events()))
        .singleElement()
        .asString()
        .contains("by two while one has it");
    assertThat(promise.broken(plot().without(0).events())).hasSize(2);
    var offered =
        new HandmadeLog()
            .add("plot", "PlotOffered", "projectId", "one")
            .add("plot", "PlotFreed", "projectId", "one")
            .add("plot", "PlotOffered", "projectId", "two");
    assertThat(promise.broken(offered.events())).isEmpty();
    assertThat(promise.broken(offered.add("plot", "PlotTaken", "projectId", "one").events()))
        .anyMatch(each -> each.contains("by one while two has it"));
  }
}
