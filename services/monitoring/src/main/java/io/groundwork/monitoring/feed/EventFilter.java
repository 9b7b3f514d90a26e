package io.groundwork.monitoring.feed;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which events are wanted; null = any. Region, stage and title are those that the project has now,
 * of projects whose card the reader sees.
 */
record EventFilter(
    @Nullable String projectId,
    @Nullable String region,
    @Nullable String stage,
    @Nullable String text,
    EventView.@Nullable Kind kind) {

  /** On {@code feed f} and {@code project_fact p}; types and others are of the kind. */
  static final String WHERE =
      """
      (:project::text IS NULL OR f.body ->> 'projectId' = :project)
        AND (:region::text IS NULL OR p.region = :region)
        AND (:stage::text IS NULL OR p.stage = :stage)
        AND (:text::text IS NULL OR p.title ILIKE :text)
        AND (:types::text IS NULL OR f.type = ANY(string_to_array(:types, ',')))
        AND (:others::text IS NULL OR f.type <> ALL(string_to_array(:others, ',')))
      """;

  /** Under the names that {@link #WHERE} has, but for the types. */
  Map<String, @Nullable Object> parameters() {
    var parameters = new HashMap<String, @Nullable Object>();
    parameters.put("project", projectId);
    parameters.put("region", region);
    parameters.put("stage", stage);
    parameters.put("text", text == null ? null : "%" + literal(text) + "%");
    return parameters;
  }

  private static String literal(String text) {
    return text.replaceAll("[\\\\%_]", "\\\\$0");
  }
}
