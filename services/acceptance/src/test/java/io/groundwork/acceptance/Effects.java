package io.groundwork.acceptance;

import io.groundwork.acceptance.PatientClient.Sent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** An accepted command is events of one transaction; a refused one is none. */
final class Effects {

  private static final String ROWS =
      "SELECT correlation_id, xmin FROM journal WHERE causation_id IS NULL";

  private Effects() {}

  /**
   * Where a command did nothing, something twice, or something although it was refused.
   *
   * @param done correlation id to the transaction of each event that the command itself made
   */
  static List<String> broken(List<Sent> sent, Map<String, List<String>> done) {
    var findings = new ArrayList<String>();
    for (var command : sent) {
      var events = done.getOrDefault(command.correlation(), List.of());
      if (command.isAccepted() && events.isEmpty()) {
        findings.add(command + " was accepted and left no event");
      }
      if (!command.isAccepted() && !events.isEmpty()) {
        findings.add(command + " was refused and left " + events);
      }
      if (new HashSet<>(events).size() > 1) {
        findings.add(command + " has a second effect: " + events);
      }
    }
    return findings;
  }

  static Map<String, List<String>> recorded(Addresses addresses) {
    var done = new HashMap<String, List<String>>();
    for (var service : Journals.SERVICES) {
      for (var row : new Database(addresses, service).texts(ROWS)) {
        var parts = row.split(" ", 2);
        done.computeIfAbsent(parts[0], _ -> new ArrayList<>()).add(service + parts[1]);
      }
    }
    return done;
  }
}
