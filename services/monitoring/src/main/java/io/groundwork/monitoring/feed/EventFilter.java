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

  /** On {@code feed f}, {@code event_kind k} and {@code project_fact p}. */
  static final String WHERE =
      """
      (:project::text IS NULL OR f.body ->> 'projectId' = :project)
        AND (:region::text IS NULL OR p.region = :region)
        AND (:stage::text IS NULL OR p.stage = :stage)
        AND (:text::text IS NULL OR strpos(lower(p.title), lower(:text)) > 0)
        AND (:kind::text IS NULL OR coalesce(k.kind, 'OTHER') = :kind)
      """;

  /** Under the names that {@link #WHERE} has. */
  Map<String, @Nullable Object> parameters() {
    var parameters = new HashMap<String, @Nullable Object>();
    parameters.put("project", projectId);
    parameters.put("region", region);
    parameters.put("stage", stage);
    parameters.put("text", text);
    parameters.put("kind", kind == null ? null : kind.name());
    return parameters;
  }
}
