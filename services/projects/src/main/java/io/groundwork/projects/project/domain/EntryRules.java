package io.groundwork.projects.project.domain;

import java.time.LocalDate;
import java.util.List;

/**
 * What a reviewer demands: required kinds of paper, and allowed activities as prefixes of ISIC Rev.
 * 4 codes (none = all).
 */
public record EntryRules(List<String> requiredPapers, List<String> allowedActivities) {

  static final EntryRules NONE = new EntryRules(List.of(), List.of());

  public EntryRules {
    requiredPapers = List.copyOf(requiredPapers);
    allowedActivities = List.copyOf(allowedActivities);
  }

  List<String> missing(List<Document> documents, LocalDate today) {
    return requiredPapers.stream()
        .filter(
            kind -> documents.stream().noneMatch(d -> d.kind().equals(kind) && d.validOn(today)))
        .toList();
  }

  boolean allows(String activity) {
    return allowedActivities.isEmpty() || allowedActivities.stream().anyMatch(activity::startsWith);
  }
}
