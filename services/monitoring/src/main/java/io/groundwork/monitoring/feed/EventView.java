package io.groundwork.monitoring.feed;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An event of the feed, with the project it is about.
 *
 * @param position in the feed
 * @param title of the project; null where it is about none, or about one that the reader does not
 *     see more of
 * @param stage only where a project entered one
 */
record EventView(
    long position,
    Kind kind,
    String type,
    String topic,
    Instant time,
    String actor,
    String organisation,
    @Nullable String projectId,
    @Nullable String title,
    @Nullable String stage,
    Map<String, Object> summary) {

  enum Kind {
    STAGE,
    BREACH,
    DECISION,
    OTHER
  }
}
