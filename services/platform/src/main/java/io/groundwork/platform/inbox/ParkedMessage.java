package io.groundwork.platform.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * A message that one handler could not take, or that waits behind such a one.
 *
 * @param position its place among all that is parked in this service
 * @param waits whether it is tried by itself as soon as nothing of its key is before it
 */
record ParkedMessage(
    long position,
    String handler,
    Received message,
    String cause,
    ParkedCode code,
    boolean waits,
    Instant parkedAt) {

  String topic() {
    return message.record().topic();
  }

  /** As the database keeps it; the record's own may be longer, or none. */
  String key() {
    return message.key();
  }

  /** A row of the table. */
  static ParkedMessage read(ResultSet row, int number) throws SQLException {
    var recordKey = row.getBytes("record_key");
    var key = recordKey == null ? row.getString("key") : new String(recordKey, UTF_8);
    var record =
        new ConsumerRecord<String, byte[]>(
            row.getString("topic"),
            row.getInt("topic_partition"),
            row.getLong("topic_offset"),
            key,
            row.getBytes("value"));
    var headers =
        JsonMapper.shared()
            .readValue(row.getString("headers"), new TypeReference<Map<String, String>>() {});
    headers.forEach((name, text) -> record.headers().add(name, text.getBytes(UTF_8)));
    return new ParkedMessage(
        row.getLong("position"),
        row.getString("handler"),
        Received.of(record),
        row.getString("cause"),
        ParkedCode.valueOf(row.getString("code")),
        row.getBoolean("waits"),
        row.getTimestamp("parked_at").toInstant());
  }
}
