package io.groundwork.platform.journal;

import io.groundwork.platform.cause.Cause;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The append-only table and the lock that gives an aggregate's events one order. */
final class Journal {

  private static final String VERSION =
      "SELECT version FROM journal_stream WHERE topic = ? AND stream_id = ?";

  private static final String LOCK = VERSION + " FOR UPDATE";

  /** Inserts the stream, or locks it if somebody else did meanwhile. */
  private static final String BEGIN =
      """
      INSERT INTO journal_stream AS stream (topic, stream_id, version) VALUES (?, ?, 0)
      ON CONFLICT (topic, stream_id) DO UPDATE SET version = stream.version
      RETURNING version
      """;

  /** The event and the stream's version at once, in one round trip. */
  private static final String APPEND =
      """
      WITH appended AS (
        INSERT INTO journal (event_id, topic, stream_id, version, type, type_version, body, actor,
          organisation, occurred_at, correlation_id, causation_id)
        VALUES (?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?)
        RETURNING topic, stream_id, version)
      UPDATE journal_stream AS stream SET version = appended.version FROM appended
       WHERE stream.topic = appended.topic AND stream.stream_id = appended.stream_id
      """;

  private static final String READ =
      """
      SELECT event_id, version, type, type_version, body, actor, organisation, occurred_at,
        recorded_at, correlation_id, causation_id
      FROM journal
      WHERE topic = ? AND stream_id = ? AND version > ? AND recorded_at <= ?
      ORDER BY version
      """;

  private static final Instant EVER = Instant.parse("9999-12-31T00:00:00Z");

  private final JdbcClient jdbc;

  Journal(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The stream's version; 0 for an unknown one. */
  long version(String topic, String streamId) {
    return jdbc.sql(VERSION).params(topic, streamId).query(Long.class).optional().orElse(0L);
  }

  /** The stream's version; nobody else gets past here until commit. */
  long lock(String topic, String streamId) {
    return jdbc.sql(LOCK)
        .params(topic, streamId)
        .query(Long.class)
        .optional()
        .orElseGet(() -> jdbc.sql(BEGIN).params(topic, streamId).query(Long.class).single());
  }

  /** Adds an event to a locked stream, which is then at its version. */
  <E> void append(String topic, String streamId, Recorded<E> recorded, EventJson<E> json) {
    var type = recorded.event().getClass().getSimpleName();
    jdbc.sql(APPEND)
        .params(recorded.id(), topic, streamId, recorded.version(), type, json.version(type))
        .param(json.write(recorded.event()))
        .params(recorded.actor(), recorded.organisation(), Timestamp.from(recorded.occurredAt()))
        .param(recorded.correlationId())
        .param(recorded.causationId())
        .update();
  }

  <E> List<Recorded<E>> after(String topic, String streamId, long version, EventJson<E> json) {
    return read(topic, streamId, version, EVER, json);
  }

  <E> List<Recorded<E>> until(String topic, String streamId, Instant instant, EventJson<E> json) {
    return read(topic, streamId, 0, instant, json);
  }

  private <E> List<Recorded<E>> read(
      String topic, String streamId, long after, Instant until, EventJson<E> json) {
    return jdbc.sql(READ)
        .params(topic, streamId, after, Timestamp.from(until))
        .query((row, _) -> recorded(row, json))
        .list();
  }

  private static <E> Recorded<E> recorded(ResultSet row, EventJson<E> json) throws SQLException {
    return new Recorded<>(
        row.getObject("event_id", UUID.class),
        row.getLong("version"),
        json.read(row.getString("type"), row.getInt("type_version"), row.getString("body")),
        row.getString("actor"),
        row.getString("organisation"),
        row.getTimestamp("occurred_at").toInstant(),
        row.getTimestamp("recorded_at").toInstant(),
        row.getString("correlation_id"),
        row.getString("causation_id"));
  }

  static <E> Recorded<E> record(E event, long version, Cause cause, Instant now) {
    return new Recorded<>(
        UUID.randomUUID(),
        version,
        event,
        cause.actor(),
        cause.organisation(),
        now,
        now,
        cause.correlationId(),
        cause.causationId());
  }
}
