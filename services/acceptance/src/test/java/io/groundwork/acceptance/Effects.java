package io.groundwork.acceptance;

import io.groundwork.acceptance.PatientClient.Sent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * An accepted command is events of one transaction; a refused one is none. What a service does
 * because of another's event is of one transaction too.
 */
final class Effects {

  private static final String ROWS =
      "SELECT correlation_id, xmin FROM journal WHERE causation_id IS NULL";

  private static final String CAUSED =
      "SELECT causation_id, xmin FROM journal WHERE causation_id IS NOT NULL";

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

  /**
   * Where an event had an effect twice. No two handlers of a service take the same topic.
   *
   * @param done service and id of the event to the transaction of each event that it caused there
   */
  static List<String> doubled(Map<String, List<String>> done) {
    return done.entrySet().stream()
        .filter(each -> new HashSet<>(each.getValue()).size() > 1)
        .map(each -> "%s has a second effect: %s".formatted(each.getKey(), each.getValue()))
        .toList();
  }

  static Map<String, List<String>> recorded(Addresses addresses) {
    var done = new HashMap<String, List<String>>();
    for (var service : Journals.SERVICES) {
      read(addresses, service, ROWS, "", done);
    }
    return done;
  }

  static Map<String, List<String>> caused(Addresses addresses) {
    var done = new HashMap<String, List<String>>();
    for (var service : Journals.SERVICES) {
      read(addresses, service, CAUSED, service + ": event ", done);
    }
    return done;
  }

  private static void read(
      Addresses addresses,
      String service,
      String query,
      String called,
      Map<String, List<String>> done) {
    for (var row : new Database(addresses, service).texts(query)) {
      var parts = row.split(" ", 2);
      done.computeIfAbsent(called + parts[0], _ -> new ArrayList<>()).add(service + parts[1]);
    }
  }
}
