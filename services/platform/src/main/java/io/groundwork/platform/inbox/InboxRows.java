package io.groundwork.platform.inbox;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** What each handler has taken, how far each key is, and what is parked. */
final class InboxRows {

  private static final String LOCK_KEY =
      """
      INSERT INTO inbox_key AS known (handler, topic, key, last_sequence) VALUES (?, ?, ?, 0)
      ON CONFLICT (handler, topic, key) DO UPDATE SET last_sequence = known.last_sequence
      RETURNING last_sequence
      """;
  private static final String ADVANCE =
      "UPDATE inbox_key SET last_sequence = ? WHERE handler = ? AND topic = ? AND key = ?";
  private static final String TAKE =
      "INSERT INTO inbox (handler, event_id) VALUES (?, ?) ON CONFLICT DO NOTHING";
  private static final String HAS_TAKEN =
      "SELECT EXISTS (SELECT FROM inbox WHERE handler = ? AND event_id = ?)";
  private static final String IS_PARKED =
      "SELECT EXISTS (SELECT FROM parked WHERE handler = ? AND topic = ? AND key = ?)";
  private static final String PARK =
      """
      INSERT INTO parked (handler, topic, topic_partition, topic_offset, key, value, headers, cause)
      VALUES (?, ?, ?, ?, ?, ?, ?::jsonb, ?)
      ON CONFLICT (handler, topic, topic_partition, topic_offset) DO NOTHING
      """;
  private static final int LONGEST_CAUSE = 2_000;
  private static final JsonMapper JSON = JsonMapper.shared();

  private final JdbcClient jdbc;

  InboxRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Locks the key and tells the sequence it has reached; 0 before its first event. */
  long lastSequence(String handler, String topic, String key) {
    return jdbc.sql(LOCK_KEY).params(handler, topic, key).query(Long.class).single();
  }

  void advance(String handler, String topic, String key, long sequence) {
    jdbc.sql(ADVANCE).params(sequence, handler, topic, key).update();
  }

  /** False if this handler had the event before. */
  boolean take(String handler, UUID event) {
    return jdbc.sql(TAKE).params(handler, event).update() == 1;
  }

  boolean hasTaken(String handler, UUID event) {
    return jdbc.sql(HAS_TAKEN).params(handler, event).query(Boolean.class).single();
  }

  boolean isParked(String handler, String topic, String key) {
    return jdbc.sql(IS_PARKED).params(handler, topic, key).query(Boolean.class).single();
  }

  void park(String handler, Received message, String cause) {
    var at = message.record();
    var text = Received.storable(cause);
    jdbc.sql(PARK)
        .params(handler, at.topic(), at.partition(), at.offset(), message.key(), at.value())
        .params(JSON.writeValueAsString(message.headers()))
        .param(text.substring(0, Math.min(text.length(), LONGEST_CAUSE)))
        .update();
  }

  long parked(String handler) {
    return jdbc.sql("SELECT count(*) FROM parked WHERE handler = ?")
        .param(handler)
        .query(Long.class)
        .single();
  }

  /** Nobody takes anything until this transaction ends: all takers write to that table first. */
  void halt() {
    jdbc.sql("LOCK TABLE inbox_key IN SHARE ROW EXCLUSIVE MODE").update();
  }

  void forget(String handler) {
    for (var table : new String[] {"inbox", "inbox_key", "parked"}) {
      jdbc.sql("DELETE FROM " + table + " WHERE handler = ?").param(handler).update();
    }
  }
}
