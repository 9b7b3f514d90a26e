package io.groundwork.monitoring.feed;

import io.groundwork.monitoring.timeline.Entry;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the feed tells of an event, in this order. */
final class FeedBody {

  private FeedBody() {}

  static Map<String, @Nullable Object> of(Entry entry) {
    var body = new LinkedHashMap<String, @Nullable Object>();
    body.put("projectId", entry.projectId());
    body.put("topic", entry.topic());
    body.put("type", entry.type());
    body.put("sequence", entry.sequence());
    body.put("time", entry.time());
    body.put("actor", entry.actor());
    body.put("organisation", entry.organisation());
    body.put("stage", entry.stage());
    body.put("summary", entry.summary());
    return body;
  }
}
