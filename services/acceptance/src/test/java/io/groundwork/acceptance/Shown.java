package io.groundwork.acceptance;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * What monitoring shows.
 *
 * @param timeline ids of events
 * @param feed the same
 * @param stages project to the stage on the board
 */
record Shown(List<String> timeline, List<String> feed, Map<String, String> stages) {

  static Shown of(Addresses addresses) {
    var database = new Database(addresses, "monitoring");
    return new Shown(
        database.texts("SELECT event_id FROM timeline"),
        database.texts("SELECT DISTINCT event_id FROM feed"),
        database
            .texts("SELECT project_id, stage FROM project_fact WHERE stage IS NOT NULL")
            .stream()
            .map(row -> row.split(" "))
            .collect(toMap(row -> row[0], row -> row[1])));
  }

  /** Where it is not what the topics say. */
  List<String> broken(List<Published> log) {
    var ids = log.stream().map(Published::id).collect(toSet());
    var findings = new ArrayList<String>();
    findings.addAll(Checker.difference("timeline and topics", new HashSet<>(timeline), ids));
    findings.addAll(Checker.difference("feed and topics", new HashSet<>(feed), ids));
    if (timeline.size() != ids.size()) {
      findings.add("timeline: %d rows of %d events".formatted(timeline.size(), ids.size()));
    }
    var due = StagePaths.lastStages(log);
    if (!stages.equals(due)) {
      findings.addAll(Checker.difference("board and topics", texts(stages), texts(due)));
    }
    return findings;
  }

  private static HashSet<String> texts(Map<String, String> stages) {
    var texts = new HashSet<String>();
    stages.forEach((project, stage) -> texts.add(project + " " + stage));
    return texts;
  }
}
