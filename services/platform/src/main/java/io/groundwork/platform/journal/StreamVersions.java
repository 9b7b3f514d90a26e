package io.groundwork.platform.journal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/** At which version streams are, asked of the database together by all who ask at once. */
public final class StreamVersions {

  /**
   * Always of as many ids, the last one repeated: PostgreSQL then keeps one plan, where it planned
   * anew for each array, as it guesses that arrays are longer.
   */
  private static final int FEW = 8;

  private static final int MANY = 64;

  private static final String VERSIONS_OF_FEW = versionsOf(FEW);
  private static final String VERSIONS_OF_MANY = versionsOf(MANY);

  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private final Map<String, SharedLook> looks = new ConcurrentHashMap<>();
  private final JdbcClient jdbc;

  public StreamVersions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private static String versionsOf(int ids) {
    return "SELECT stream_id, version FROM journal_stream WHERE topic = ? AND stream_id IN (%s)"
        .formatted(String.join(", ", Collections.nCopies(ids, "?")));
  }

  /**
   * 0 for an unknown stream. What was committed before the call is in it.
   *
   * @throws QueryTimeoutException if others wait for the database for long
   */
  public long of(String topic, String streamId) {
    return looks
        .computeIfAbsent(topic, each -> new SharedLook(MANY, PATIENCE, ids -> versions(each, ids)))
        .of(streamId);
  }

  private Map<String, Long> versions(String topic, List<String> ids) {
    var asked = ids.size() <= FEW ? FEW : MANY;
    var params = new ArrayList<Object>(asked + 1);
    params.add(topic);
    params.addAll(ids);
    params.addAll(Collections.nCopies(asked - ids.size(), ids.getLast()));
    var versions = new HashMap<String, Long>();
    RowCallbackHandler each = row -> versions.put(row.getString(1), row.getLong(2));
    jdbc.sql(asked == FEW ? VERSIONS_OF_FEW : VERSIONS_OF_MANY).params(params).query(each);
    return versions;
  }
}
