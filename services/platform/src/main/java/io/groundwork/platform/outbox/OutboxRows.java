package io.groundwork.platform.outbox;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The relay's view of the outbox, on the connection that holds its lock. Reads all rows still there
 * and keeps no cursor: a row that commits late has a lower position and is found all the same.
 */
final class OutboxRows {

  /** A row: its position, and the record to send. */
  record Row(long position, ProducerRecord<String, byte[]> record) {}

  /** The oldest; each as long as those before it are not too much together, so always one. */
  private static final String READ =
      """
      SELECT * FROM (
        SELECT *, sum(octet_length(payload)) OVER (ORDER BY position) - octet_length(payload) AS ahead
        FROM (SELECT * FROM outbox ORDER BY position LIMIT ?) AS oldest) AS counted
      WHERE ahead < ? ORDER BY position
      """;

  private static final String DELETE = "DELETE FROM outbox WHERE position = ANY(?)";
  private static final String LOCK = "SELECT pg_try_advisory_lock(hashtextextended(?, 0))";
  private static final JsonMapper JSON = JsonMapper.shared();

  private final Connection connection;

  OutboxRows(Connection connection) {
    this.connection = connection;
  }

  /** Takes the relay's session lock; false if another process leads. */
  boolean lead(String name) throws SQLException {
    try (var lock = connection.prepareStatement(LOCK)) {
      lock.setString(1, name);
      try (var answer = lock.executeQuery()) {
        return answer.next() && answer.getBoolean(1);
      }
    }
  }

  List<Row> read(int limit, int bytes) throws SQLException {
    try (var read = connection.prepareStatement(READ)) {
      read.setInt(1, limit);
      read.setInt(2, bytes);
      try (var rows = read.executeQuery()) {
        var found = new ArrayList<Row>();
        while (rows.next()) {
          found.add(new Row(rows.getLong("position"), message(rows)));
        }
        return found;
      }
    }
  }

  void delete(List<Row> sent) throws SQLException {
    try (var delete = connection.prepareStatement(DELETE)) {
      var positions = sent.stream().map(Row::position).toArray();
      delete.setArray(1, connection.createArrayOf("bigint", positions));
      delete.executeUpdate();
    }
  }

  private static ProducerRecord<String, byte[]> message(ResultSet row) throws SQLException {
    var message =
        new ProducerRecord<>(
            row.getString("aggregatetype"), row.getString("aggregateid"), row.getBytes("payload"));
    Map<String, String> headers =
        JSON.readValue(row.getString("headers"), new TypeReference<Map<String, String>>() {});
    headers.forEach(
        (name, value) ->
            message.headers().add(name, value.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    return message;
  }
}
