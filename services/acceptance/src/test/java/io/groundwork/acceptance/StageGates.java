package io.groundwork.acceptance;

import io.groundwork.schemas.Topics;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** No stage is entered before what its gate asks for has happened. */
final class StageGates implements Promise {

  /** Moves that one fact alone makes; any other cause is wrong. */
  private static final Map<String, String> CAUSES =
      Map.of(
          "PROPOSED", "ProjectRegistered",
          "REJECTED", "ProjectRejected",
          "WITHDRAWN", "ProjectWithdrawn",
          "CANCELLED", "ProjectCancelled",
          "CONSTRUCTION", "FinancialClosed");

  @Override
  public List<String> broken(List<Published> log) {
    var findings = new ArrayList<String>();
    var courses = new HashMap<String, Course>();
    var outside = new HashSet<String>();
    log.stream().filter(e -> e.is("FinancialClosed")).forEach(e -> outside.add(e.id() + e.key()));
    log.stream().filter(e -> e.is("LeaseSigned")).forEach(e -> outside.add("lease" + e.key()));
    for (var event : log) {
      if (event.topic().equals(Topics.PROJECT)) {
        var course = courses.computeIfAbsent(event.key(), _ -> new Course());
        if (event.is("StageEntered")) {
          findings.addAll(wrong(event, course, outside));
        }
        course.on(event);
      }
    }
    return findings;
  }

  private static List<String> wrong(Published move, Course course, HashSet<String> outside) {
    var findings = new ArrayList<String>();
    var cause = move.text("causeType");
    var stage = move.text("stage");
    if (!cause.equals(CAUSES.getOrDefault(stage, cause))) {
      findings.add("%s: %s is entered because of %s".formatted(move, stage, cause));
    }
    var happened =
        cause.equals("FinancialClosed")
            ? outside.contains(move.text("causeId") + move.key())
            : course.last().equals(cause);
    if (!happened) {
      findings.add("%s: its cause %s did not just happen".formatted(move, cause));
    }
    course
        .missing(move, outside.contains("lease" + move.key()))
        .forEach(what -> findings.add("%s: %s is entered without %s".formatted(move, stage, what)));
    return findings;
  }
}
