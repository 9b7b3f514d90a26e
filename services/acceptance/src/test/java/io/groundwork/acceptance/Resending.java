package io.groundwork.acceptance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A relay that dies between Kafka's commit and its delete sends the batch again: then events of a
 * key come again, the same ones in the same order. Anything else out of order is disorder.
 */
final class Resending implements Promise {

  @Override
  public List<String> broken(List<Published> log) {
    var findings = new ArrayList<String>();
    var known = new HashMap<String, List<Published>>();
    var last = new HashMap<String, Long>();
    for (var event : log) {
      var before = known.computeIfAbsent(event.stream(), _ -> new ArrayList<>());
      var due = last.getOrDefault(event.stream(), 0L) + 1;
      if (event.sequence() > due) {
        findings.add(event + " stands where %d is due".formatted(due));
      } else if (event.sequence() <= before.size() && !isAgain(before, event)) {
        findings.add(event + " differs from what had its number before");
      }
      if (event.sequence() == before.size() + 1) {
        before.add(event);
      }
      last.put(event.stream(), event.sequence());
    }
    return findings;
  }

  private static boolean isAgain(List<Published> before, Published event) {
    return event.sequence() > 0 && before.get((int) event.sequence() - 1).equals(event);
  }

  /** Without what came again. */
  static List<Published> collapsed(List<Published> log) {
    var last = new HashMap<String, Long>();
    return log.stream()
        .filter(event -> event.sequence() > last.getOrDefault(event.stream(), 0L))
        .peek(event -> last.put(event.stream(), event.sequence()))
        .toList();
  }

  /** Each stream's highest number. */
  static Map<String, Long> last(List<Published> log) {
    var last = new HashMap<String, Long>();
    log.forEach(event -> last.merge(event.stream(), event.sequence(), Math::max));
    return last;
  }
}
