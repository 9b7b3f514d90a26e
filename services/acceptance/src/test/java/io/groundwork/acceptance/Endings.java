package io.groundwork.acceptance;

import io.groundwork.schemas.Topics;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The reference scenario was played to all of its endings. */
final class Endings implements Promise {

  @Override
  public List<String> broken(List<Published> log) {
    var missing = new ArrayList<String>();
    var ways = waysToOperation(log);
    require(missing, ways.size() >= 3, "three projects in operation by different ways: " + ways);
    require(missing, follows(log, Topics.PROJECT, "ProjectRejected"), "a rejected project");
    require(missing, race(log), "two projects that want one plot");
    require(
        missing,
        follows(log, Topics.ALLOCATION, "HoldPlaced", "HoldExpired", "HoldPlaced", "LeaseSigned"),
        "an expired hold and the recovery of its project");
    require(
        missing,
        follows(
            log,
            Topics.PLAN,
            "FinancingSecured",
            "CommitmentWithdrawn",
            "FinancingLost",
            "CommitmentMade",
            "FinancingSecured",
            "FinancialClosed"),
        "a commitment that is withdrawn and replaced");
    require(missing, cancelledInConstruction(log), "a cancellation in construction");
    return missing;
  }

  /** By site, regime, pause and waiver, each of a project whose last stage is OPERATION. */
  static Map<String, Long> waysToOperation(List<Published> log) {
    var stages = StagePaths.lastStages(log);
    return log.stream()
        .filter(event -> event.is("ProjectAccepted"))
        .filter(event -> "OPERATION".equals(stages.get(event.key())))
        .collect(
            Collectors.groupingBy(
                event -> event.text("details.siteTrack") + " " + event.text("details.regime"),
                Collectors.counting()));
  }

  /** Somebody queues for a plot that another one has. */
  private static boolean race(List<Published> log) {
    return Topic.of(log, Topics.PLOT).values().stream()
        .anyMatch(
            ofPlot -> {
              var taken = texts(ofPlot, event -> event.is("PlotTaken"));
              var queued = texts(ofPlot, event -> event.is("QueueJoined"));
              return taken.stream().anyMatch(project -> !queued.contains(project))
                  && !queued.isEmpty();
            });
  }

  private static List<String> texts(List<Published> log, Predicate<Published> which) {
    return log.stream().filter(which).map(event -> event.text("projectId")).toList();
  }

  private static boolean cancelledInConstruction(List<Published> log) {
    return log.stream()
        .filter(event -> event.is("StageEntered"))
        .filter(event -> event.text("previousStage").equals("CONSTRUCTION"))
        .anyMatch(event -> event.text("stage").equals("CANCELLED"));
  }

  /** Whether one key has these events, in this order, others between them. */
  private static boolean follows(List<Published> log, String topic, String... names) {
    return Topic.of(log, topic).values().stream()
        .anyMatch(
            ofKey -> {
              var found = 0;
              for (var event : ofKey) {
                found += found < names.length && event.is(names[found]) ? 1 : 0;
              }
              return found == names.length;
            });
  }

  private static void require(List<String> missing, boolean holds, String what) {
    if (!holds) {
      missing.add("no " + what);
    }
  }
}
