package io.groundwork.projects.agreement.domain;

import java.util.LinkedHashMap;
import java.util.Map;

/** A promise of the action plan and the projects that carry it out, each with its progress. */
public record ActionItem(
    String itemId,
    String title,
    String field,
    Period period,
    String owner,
    Map<String, Progress> projects) {

  /** The mean of the projects that count, rounded down. */
  public int percent() {
    return (int)
        projects.values().stream()
            .filter(Progress::counts)
            .mapToInt(Progress::percent)
            .average()
            .orElse(0);
  }

  ActionItem with(String projectId, Progress progress) {
    var next = new LinkedHashMap<>(projects);
    next.put(projectId, progress);
    return new ActionItem(itemId, title, field, period, owner, next);
  }
}
