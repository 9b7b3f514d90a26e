package io.groundwork.acceptance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;

/** The events of a key are numbered 1..n without gap or double, and say what they are. */
final class Numbering implements Promise {

  @Override
  public List<String> broken(List<Published> log) {
    var findings = new ArrayList<String>();
    var last = new HashMap<String, Long>();
    var ids = new HashSet<String>();
    for (var event : log) {
      var due = last.merge(event.stream(), 1L, Long::sum);
      if (event.sequence() != due) {
        findings.add(event + " stands where " + due + " is due");
      }
      if (!ids.add(event.id())) {
        findings.add(event + " has an id that another event has");
      }
      if (!event.type().equals(event.value().getSchema().getFullName())) {
        findings.add(event + " calls itself " + event.type());
      }
      if (!event.key().equals(String.valueOf(event.value().get(0)))) {
        findings.add(event + " is about " + event.value().get(0));
      }
    }
    return findings;
  }
}
