package io.groundwork.projects.project.domain;

import java.util.ArrayList;
import java.util.List;

/** What an early end must undo, and how far that has come. Steps are done in their order. */
public record Compensation(
    String reasonCode,
    String reason,
    List<CompensationStep> expected,
    List<CompensationStep> done,
    boolean settled) {

  static Compensation due(String reasonCode, String reason, List<CompensationStep> expected) {
    return new Compensation(reasonCode, reason, expected, List.of(), expected.isEmpty());
  }

  List<CompensationStep> open() {
    return expected.stream().filter(step -> !done.contains(step)).toList();
  }

  Compensation with(CompensationStep step) {
    var next = new ArrayList<>(done);
    next.add(step);
    return new Compensation(reasonCode, reason, expected, List.copyOf(next), settled);
  }

  Compensation settle() {
    return new Compensation(reasonCode, reason, expected, done, true);
  }
}
