package io.groundwork.monitoring.feed;

import io.groundwork.monitoring.timeline.Entry;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A new row of the feed. Who sees all projects is told; beside them everybody, or the owner alone.
 *
 * @param stage only where a project entered one
 * @param body as the feed tells it, JSON
 * @param owner null while it is not known
 */
public record News(
    UUID eventId,
    String type,
    @Nullable String projectId,
    @Nullable String stage,
    String body,
    boolean everybody,
    @Nullable String owner) {

  static News of(Entry entry, String body, Audience audience, @Nullable String owner) {
    return new News(
        entry.eventId(),
        entry.type(),
        entry.projectId(),
        entry.stage(),
        body,
        audience == Audience.EVERYBODY,
        owner);
  }
}
