package io.groundwork.acceptance;

import io.groundwork.schemas.Topics;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A project moves along the stage table, each move beginning where the one before ended. */
final class StagePaths implements Promise {

  private static final Map<String, Set<String>> NEXT =
      Map.of(
          "UNKNOWN", Set.of("PROPOSED"),
          "PROPOSED", Set.of("PREPARATION", "REJECTED", "WITHDRAWN"),
          "PREPARATION", Set.of("CLOSING", "WITHDRAWN", "CANCELLED"),
          "CLOSING", Set.of("PREPARATION", "CONSTRUCTION", "WITHDRAWN", "CANCELLED"),
          "CONSTRUCTION", Set.of("COMMISSIONING", "CANCELLED"),
          "COMMISSIONING", Set.of("OPERATION", "CANCELLED"),
          "OPERATION", Set.of("COMPLETED", "CANCELLED"));

  @Override
  public List<String> broken(List<Published> log) {
    var findings = new ArrayList<String>();
    var stages = new HashMap<String, String>();
    for (var move : log) {
      if (move.topic().equals(Topics.PROJECT) && move.is("StageEntered")) {
        var from = stages.getOrDefault(move.key(), "UNKNOWN");
        var to = move.text("stage");
        if (!move.text("previousStage").equals(from)) {
          findings.add("%s leaves %s in %s".formatted(move, move.text("previousStage"), from));
        }
        if (!NEXT.getOrDefault(from, Set.of()).contains(to)) {
          findings.add("%s goes from %s to %s".formatted(move, from, to));
        }
        stages.put(move.key(), to);
      }
    }
    return findings;
  }

  /** Where every project stands after its last event. */
  static Map<String, String> lastStages(List<Published> log) {
    var stages = new HashMap<String, String>();
    log.stream()
        .filter(event -> event.is("StageEntered"))
        .forEach(event -> stages.put(event.key(), event.text("stage")));
    return stages;
  }
}
