package io.groundwork.acceptance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What one handler of a service says it took.
 *
 * @param name service and handler
 * @param topics what it subscribes to
 * @param ids of events, in the order in which it took them
 * @param last topic and key to the number it reached
 */
record Intake(String name, Set<String> topics, List<String> ids, Map<String, Long> last) {

  /**
   * Where it took too little, too much, or in another order than 1..n of each key.
   *
   * @param log of all topics, nothing twice
   */
  List<String> broken(List<Published> log) {
    var due = log.stream().filter(event -> topics.contains(event.topic())).toList();
    var byId = new HashMap<String, Published>();
    due.forEach(event -> byId.put(event.id(), event));
    var findings = new ArrayList<String>();
    var taken = new HashSet<>(ids);
    due.stream()
        .filter(event -> !taken.contains(event.id()))
        .forEach(event -> findings.add("%s has not taken %s".formatted(name, event)));
    if (taken.size() != ids.size()) {
      findings.add("%s has taken %d events twice".formatted(name, ids.size() - taken.size()));
    }
    var reached = new HashMap<String, Long>();
    for (var id : ids) {
      var event = byId.get(id);
      if (event == null) {
        findings.add("%s has taken %s, which no topic has".formatted(name, id));
      } else if (event.sequence() != reached.merge(event.stream(), 1L, Long::sum)) {
        findings.add("%s took %s out of order".formatted(name, event));
      }
    }
    if (!last.equals(Resending.last(due))) {
      findings.add("%s reached %s".formatted(name, difference(last, Resending.last(due))));
    }
    return findings;
  }

  private static String difference(Map<String, Long> actual, Map<String, Long> due) {
    var keys = new HashSet<>(actual.keySet());
    keys.addAll(due.keySet());
    return keys.stream()
        .filter(key -> !actual.getOrDefault(key, 0L).equals(due.getOrDefault(key, 0L)))
        .map(key -> "%s: %s instead of %s".formatted(key, actual.get(key), due.get(key)))
        .toList()
        .toString();
  }

  static List<Intake> of(Addresses addresses) {
    return Subscriptions.ALL.stream()
        .map(each -> of(each, new Database(addresses, each.service())))
        .toList();
  }

  private static Intake of(Subscriptions.Handler handler, Database database) {
    var where = " WHERE handler = '%s' ".formatted(handler.handler());
    var ids = "SELECT event_id FROM inbox" + where + "ORDER BY received_at";
    var keys = "SELECT last_sequence, topic, key FROM inbox_key" + where;
    var last = new HashMap<String, Long>();
    for (var row : database.texts(keys)) {
      var parts = row.split(" ", 2);
      last.put(parts[1], Long.parseLong(parts[0]));
    }
    last.values().removeIf(sequence -> sequence == 0);
    return new Intake(handler.toString(), handler.topics(), database.texts(ids), last);
  }
}
