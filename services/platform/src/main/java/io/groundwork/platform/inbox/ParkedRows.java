package io.groundwork.platform.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Messages that are parked, in the order in which they came. */
final class ParkedRows {

  private static final String PARK =
      """
      INSERT INTO parked
        (handler, topic, topic_partition, topic_offset, key, record_key, value, headers, cause, code,
         waits)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?)
      ON CONFLICT (handler, topic, topic_partition, topic_offset) DO NOTHING
      """;
  private static final String STANDING =
      """
      SELECT EXISTS (SELECT FROM parked WHERE handler = ? AND topic = ? AND key = ?) AS halted,
        (SELECT decision FROM parked_decision
         WHERE handler = ? AND topic = ? AND topic_partition = ? AND topic_offset = ?
         ORDER BY id DESC LIMIT 1) AS decision
      """;
  private static final String OF_KEY =
      "SELECT * FROM parked WHERE handler = ? AND topic = ? AND key = ?";
  private static final String BEHIND =
      "SELECT count(*) FROM parked WHERE handler = ? AND topic = ? AND key = ? AND position > ?";
  private static final String WAITING_KEYS =
      """
      SELECT topic, key FROM
        (SELECT DISTINCT ON (topic, key) topic, key, waits FROM parked WHERE handler = ?
         ORDER BY topic, key, position) AS head
      WHERE waits LIMIT 100
      """;
  private static final String SEARCH =
      """
      SELECT * FROM parked
      WHERE position > :after AND (:handler::text IS NULL OR handler = :handler)
        AND (:topic::text IS NULL OR topic = :topic) AND (:key::text IS NULL OR key = :key)
        AND (:waits::boolean IS NULL OR waits = :waits)
      ORDER BY position LIMIT :limit
      """;
  private static final int LONGEST_CAUSE = 2_000;
  private static final JsonMapper JSON = JsonMapper.shared();

  private final JdbcClient jdbc;

  ParkedRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Standing standing(String handler, Received message) {
    var at = message.record();
    return jdbc.sql(STANDING)
        .params(handler, at.topic(), message.key())
        .params(handler, at.topic(), at.partition(), at.offset())
        .query(Standing.class)
        .single();
  }

  /** Once: what is parked already stays where it is. */
  void park(String handler, Received message, Fault fault, boolean waits) {
    var at = message.record();
    jdbc.sql(PARK)
        .params(handler, at.topic(), at.partition(), at.offset(), message.key())
        .param(
            Objects.equals(at.key(), message.key()) || at.key() == null
                ? null
                : at.key().getBytes(UTF_8))
        .params(at.value(), JSON.writeValueAsString(message.headers()), cut(fault.cause()))
        .params(fault.code().name(), waits)
        .update();
  }

  long count(String handler) {
    return jdbc.sql("SELECT count(*) FROM parked WHERE handler = ?")
        .param(handler)
        .query(Long.class)
        .single();
  }

  /** Of each handler that has any. */
  Map<String, Long> counts() {
    return jdbc
        .sql("SELECT handler, count(*) AS parked FROM parked GROUP BY handler")
        .query((row, _) -> Map.entry(row.getString("handler"), row.getLong("parked")))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** How many of its key came later. */
  long behind(ParkedMessage parked) {
    return jdbc.sql(BEHIND)
        .params(parked.handler(), parked.topic(), parked.key(), parked.position())
        .query(Long.class)
        .single();
  }

  /** Keys whose first message only waits, though nothing is before it any more. */
  List<Key> waitingKeys(String handler) {
    return jdbc.sql(WAITING_KEYS).param(handler).query(ParkedRows::key).list();
  }

  Optional<ParkedMessage> first(String handler, String topic, String key) {
    return jdbc.sql(OF_KEY + " ORDER BY position LIMIT 1")
        .params(handler, topic, key)
        .query(ParkedMessage::read)
        .optional();
  }

  /** The one that has this number, wherever it stands. */
  Optional<ParkedMessage> numbered(String handler, String topic, String key, long sequence) {
    return jdbc.sql(OF_KEY + " AND headers ->> 'ce_sequence' = ? ORDER BY position LIMIT 1")
        .params(handler, topic, key, Long.toString(sequence))
        .query(ParkedMessage::read)
        .optional();
  }

  Optional<ParkedMessage> at(long position) {
    return jdbc.sql("SELECT * FROM parked WHERE position = ?")
        .param(position)
        .query(ParkedMessage::read)
        .optional();
  }

  List<ParkedMessage> search(ParkedFilter filter, long after, int limit) {
    return jdbc.sql(SEARCH)
        .param("after", after)
        .param("handler", filter.handler())
        .param("topic", filter.topic())
        .param("key", filter.key())
        .param("waits", filter.waits())
        .param("limit", limit)
        .query(ParkedMessage::read)
        .list();
  }

  /** False if it is parked no more. */
  boolean remove(long position) {
    return jdbc.sql("DELETE FROM parked WHERE position = ?").param(position).update() == 1;
  }

  /** All of the key that are at fault are to be tried once more. */
  void setWaits(String handler, String topic, String key) {
    jdbc.sql(
            "UPDATE parked SET waits = true"
                + " WHERE handler = ? AND topic = ? AND key = ? AND NOT waits")
        .params(handler, topic, key)
        .update();
  }

  void setFault(long position, Fault fault) {
    jdbc.sql("UPDATE parked SET waits = false, cause = ?, code = ? WHERE position = ?")
        .params(cut(fault.cause()), fault.code().name(), position)
        .update();
  }

  void forget(String handler) {
    jdbc.sql("DELETE FROM parked WHERE handler = ?").param(handler).update();
  }

  private static String cut(String cause) {
    var text = Received.storable(cause);
    return text.substring(0, Math.min(text.length(), LONGEST_CAUSE));
  }

  private static Key key(ResultSet row, int number) throws SQLException {
    return new Key(row.getString("topic"), row.getString("key"));
  }
}
