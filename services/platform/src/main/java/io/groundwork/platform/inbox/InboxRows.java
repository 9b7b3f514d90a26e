package io.groundwork.platform.inbox;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What each handler has taken, and how far each key is. */
final class InboxRows {

  private static final String REACHED =
      "SELECT last_sequence FROM inbox_key WHERE handler = ? AND topic = ? AND key = ?";
  private static final String LOCK_KEY = REACHED + " FOR UPDATE";

  /** Inserts the key, or locks it if somebody else did meanwhile. */
  private static final String BEGIN =
      """
      INSERT INTO inbox_key AS known (handler, topic, key, last_sequence) VALUES (?, ?, ?, 0)
      ON CONFLICT (handler, topic, key) DO UPDATE SET last_sequence = known.last_sequence
      RETURNING last_sequence
      """;

  private static final String ADVANCE =
      "UPDATE inbox_key SET last_sequence = ? WHERE handler = ? AND topic = ? AND key = ?";
  private static final String PASS =
      "INSERT INTO inbox (handler, event_id) VALUES (?, ?) ON CONFLICT DO NOTHING";

  /** The event and the key's sequence at once, in one round trip; neither if it came before. */
  private static final String TAKE =
      """
      WITH taken AS (
        INSERT INTO inbox (handler, event_id) VALUES (?, ?) ON CONFLICT DO NOTHING
        RETURNING handler)
      UPDATE inbox_key AS known SET last_sequence = ? FROM taken
       WHERE known.handler = taken.handler AND known.topic = ? AND known.key = ?
      """;

  private static final String HAS_TAKEN =
      "SELECT EXISTS (SELECT FROM inbox WHERE handler = ? AND event_id = ?)";

  private final JdbcClient jdbc;

  InboxRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Locks the key and tells the sequence it has reached; 0 before its first event. */
  long lastSequence(String handler, String topic, String key) {
    return jdbc.sql(LOCK_KEY)
        .params(handler, topic, key)
        .query(Long.class)
        .optional()
        .orElseGet(() -> jdbc.sql(BEGIN).params(handler, topic, key).query(Long.class).single());
  }

  /** The same without the lock. */
  long reached(String handler, String topic, String key) {
    return jdbc.sql(REACHED).params(handler, topic, key).query(Long.class).optional().orElse(0L);
  }

  private void advance(String handler, String topic, String key, long sequence) {
    jdbc.sql(ADVANCE).params(sequence, handler, topic, key).update();
  }

  /** Takes the next event of a locked key; false if this handler had the event before. */
  boolean take(String handler, UUID event, String topic, String key, long sequence) {
    return jdbc.sql(TAKE).params(handler, event, sequence, topic, key).update() == 1;
  }

  boolean hasTaken(String handler, UUID event) {
    return jdbc.sql(HAS_TAKEN).params(handler, event).query(Boolean.class).single();
  }

  /** Takes a dropped message's number, if that is the next one of its key. */
  void passOver(String handler, Received message) {
    var topic = message.record().topic();
    var next = lastSequence(handler, topic, message.key()) + 1;
    message
        .sequenceIfAny()
        .filter(sequence -> sequence == next)
        .ifPresent(
            _ -> {
              message.idIfAny().ifPresent(id -> jdbc.sql(PASS).params(handler, id).update());
              advance(handler, topic, message.key(), next);
            });
  }

  /** Nobody takes anything until this transaction ends: all takers lock a row there first. */
  void halt() {
    jdbc.sql("LOCK TABLE inbox_key IN EXCLUSIVE MODE").update();
  }

  void forget(String handler) {
    for (var table : new String[] {"inbox", "inbox_key"}) {
      jdbc.sql("DELETE FROM " + table + " WHERE handler = ?").param(handler).update();
    }
  }
}
