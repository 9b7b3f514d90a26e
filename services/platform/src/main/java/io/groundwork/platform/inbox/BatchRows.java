package io.groundwork.platform.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;

/** The inbox's rows of many events, each statement for all of them at once. */
final class BatchRows {

  /** In one order, so that two who want the same keys do not wait for each other. */
  private static final String LOCK =
      """
      SELECT known.topic, known.key, known.last_sequence
      FROM inbox_key known JOIN unnest(?, ?) AS asked (topic, key) USING (topic, key)
      WHERE known.handler = ? ORDER BY known.topic, known.key FOR UPDATE OF known
      """;

  private static final String BEGIN =
      """
      INSERT INTO inbox_key AS known (handler, topic, key, last_sequence)
      SELECT ?, topic, key, 0 FROM unnest(?, ?) AS asked (topic, key) ORDER BY topic, key
      ON CONFLICT (handler, topic, key) DO UPDATE SET last_sequence = known.last_sequence
      RETURNING topic, key, last_sequence
      """;

  private static final String PARKED =
      """
      SELECT EXISTS (SELECT FROM parked JOIN unnest(?, ?) AS asked (topic, key) USING (topic, key)
          WHERE handler = ?)
        OR EXISTS (SELECT FROM parked_decision
          JOIN unnest(?, ?, ?) AS asked (topic, topic_partition, topic_offset)
            USING (topic, topic_partition, topic_offset)
          WHERE handler = ?)
      """;

  private static final String TAKE =
      """
      INSERT INTO inbox (handler, event_id) SELECT ?, id FROM unnest(?) AS id
      ON CONFLICT DO NOTHING
      """;

  private static final String ADVANCE =
      """
      UPDATE inbox_key AS known SET last_sequence = asked.last_sequence
      FROM unnest(?, ?, ?) AS asked (topic, key, last_sequence)
      WHERE known.handler = ? AND known.topic = asked.topic AND known.key = asked.key
      """;

  private final JdbcClient jdbc;

  BatchRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Locks the keys and tells the sequence that each has reached; 0 before its first event. */
  Map<Key, Long> lock(String handler, Collection<Key> keys) {
    var reached = new HashMap<Key, Long>();
    jdbc.sql(LOCK)
        .params(topics(keys), names(keys), handler)
        .query((ResultSet row) -> put(reached, row));
    var fresh = new ArrayList<>(keys);
    fresh.removeAll(reached.keySet());
    if (!fresh.isEmpty()) {
      jdbc.sql(BEGIN)
          .params(handler, topics(fresh), names(fresh))
          .query((ResultSet row) -> put(reached, row));
    }
    return reached;
  }

  /** Whether anything of these keys is parked, or somebody has decided on one of the records. */
  boolean anyParked(String handler, Collection<Key> keys, List<Received> messages) {
    var topics = messages.stream().map(each -> each.record().topic());
    var partitions = messages.stream().map(each -> each.record().partition());
    var offsets = messages.stream().map(each -> each.record().offset());
    return jdbc.sql(PARKED)
        .params(topics(keys), names(keys), handler)
        .params(array("text", topics.toArray()), array("integer", partitions.toArray()))
        .params(array("bigint", offsets.toArray()), handler)
        .query(Boolean.class)
        .single();
  }

  /** Takes the events; tells how many this handler had not before. */
  int take(String handler, List<Received> messages) {
    var ids = messages.stream().map(Received::id).toArray();
    return jdbc.sql(TAKE).params(handler, array("uuid", ids)).update();
  }

  void advance(String handler, Map<Key, Long> reached) {
    var keys = reached.keySet();
    jdbc.sql(ADVANCE)
        .params(topics(keys), names(keys), array("bigint", reached.values().toArray()), handler)
        .update();
  }

  private static void put(Map<Key, Long> reached, ResultSet row) throws SQLException {
    reached.put(new Key(row.getString(1), row.getString(2)), row.getLong(3));
  }

  private static SqlArrayValue topics(Collection<Key> keys) {
    return array("text", keys.stream().map(Key::topic).toArray());
  }

  private static SqlArrayValue names(Collection<Key> keys) {
    return array("text", keys.stream().map(Key::key).toArray());
  }

  private static SqlArrayValue array(String type, Object[] elements) {
    return new SqlArrayValue(type, elements);
  }
}
