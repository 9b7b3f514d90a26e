package io.groundwork.platform.journal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/** At which version streams are, asked of the database together by all who ask at once. */
public final class StreamVersions {

  /**
   * Always of as many ids, the last one repeated: PostgreSQL then keeps one plan, where it planned
   * anew for each array, as it guesses that arrays are longer.
   */
  private static final String VERSIONS =
      "SELECT stream_id, version FROM journal_stream WHERE topic = ? AND stream_id IN (%s)"
          .formatted(String.join(", ", Collections.nCopies(SharedLook.MOST, "?")));

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Map<String, SharedLook> looks = new ConcurrentHashMap<>();
  private final JdbcClient jdbc;

  public StreamVersions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** 0 for an unknown stream. What was committed before the call is in it. */
  public long of(String topic, String streamId) {
    return looks
        .computeIfAbsent(topic, each -> new SharedLook(ids -> versions(each, ids), PATIENCE))
        .of(streamId);
  }

  private Map<String, Long> versions(String topic, List<String> ids) {
    var params = new ArrayList<Object>(SharedLook.MOST + 1);
    params.add(topic);
    params.addAll(ids);
    params.addAll(Collections.nCopies(SharedLook.MOST - ids.size(), ids.getLast()));
    var versions = new HashMap<String, Long>();
    RowCallbackHandler each = row -> versions.put(row.getString(1), row.getLong(2));
    jdbc.sql(VERSIONS).params(params).query(each);
    return versions;
  }
}
