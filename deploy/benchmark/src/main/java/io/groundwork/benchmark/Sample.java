package io.groundwork.benchmark;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/**
 * What one command left in the tables of projects, so that comparisons write the same.
 *
 * @param body of the journal's row, JSON
 * @param payload of the outbox's row, hexadecimal
 * @param headers of the outbox's row, JSON
 * @param answer as kept with the idempotency key, hexadecimal
 */
record Sample(String type, String body, String payload, String headers, String answer) {

  private static final String READ =
      """
      SELECT o.type, j.body::text, encode(o.payload, 'hex'), o.headers::text,
        (SELECT encode(i.body, 'hex') FROM idempotency_key i ORDER BY i.created_at DESC LIMIT 1)
      FROM outbox o JOIN journal j ON j.event_id = o.id ORDER BY o.position DESC LIMIT 1
      """;

  /** Of a command that is sent while the relay is away. */
  static Sample take(Bench bench) {
    var projects = bench.projects();
    try (var away = RelayAway.begin(bench.system());
        var statement = away.connection().createStatement()) {
      projects.load(List.of(new Papers(projects))).paced(Duration.ofMillis(500), 1);
      try (var row = statement.executeQuery(READ)) {
        if (!row.next()) {
          throw new Failure("A command left no row in the outbox");
        }
        return new Sample(
            row.getString(1),
            row.getString(2),
            row.getString(3),
            row.getString(4),
            row.getString(5));
      }
    } catch (SQLException e) {
      throw new Failure("Cannot take a sample of the tables", e);
    }
  }

  /** Bytes of key, value and headers in Kafka. */
  int recordSize() {
    var size = new int[] {36 + payload.length() / 2};
    JsonMapper.shared()
        .readTree(headers)
        .forEachEntry((name, value) -> size[0] += name.length() + value.asString().length() + 2);
    return size[0];
  }
}
