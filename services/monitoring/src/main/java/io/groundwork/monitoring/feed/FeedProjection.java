package io.groundwork.monitoring.feed;

import io.groundwork.monitoring.timeline.Entry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/**
 * Events in the order in which this service came to know them; an event is in it once, for ever.
 */
@Repository
class FeedProjection implements Consumer<Entry> {

  /** What a reader may not see is there, but not told. */
  record Message(long position, String type, String body, boolean visible) {}

  /** The lock is taken before the position is drawn and held to the commit. */
  private static final String ADD =
      """
      WITH in_order AS MATERIALIZED (SELECT pg_advisory_xact_lock(713520))
      INSERT INTO feed (event_id, type, body)
      SELECT :event, :type, :body::jsonb FROM in_order
      ON CONFLICT (event_id) DO NOTHING
      """;

  private static final String READ =
      """
      SELECT f.position, f.type, (jsonb_build_object('position', f.position) || f.body)::text AS body,
        CASE WHEN :agency::text IS NULL OR f.type = 'StageEntered' THEN true
          WHEN f.body ->> 'projectId' IS NOT NULL THEN p.organisation = :agency
          WHEN f.body ->> 'topic' = 'projects.agreement' THEN f.body ->> 'organisation' = :agency
          ELSE true END AS visible
      FROM feed f LEFT JOIN project_fact p ON p.project_id = f.body ->> 'projectId'
      WHERE f.position > :position ORDER BY f.position LIMIT :limit
      """;

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final TransactionSynchronization wake;

  FeedProjection(JdbcClient jdbc, JsonMapper json, FeedSignal signal) {
    this.jdbc = jdbc;
    this.json = json;
    this.wake =
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            signal.nudge();
          }
        };
  }

  @Override
  public void accept(Entry entry) {
    add(entry.eventId(), entry.type(), json.writeValueAsString(body(entry)));
    TransactionSynchronizationManager.registerSynchronization(wake);
  }

  long head() {
    return jdbc.sql("SELECT coalesce(max(position), 0) FROM feed").query(Long.class).single();
  }

  /** Ends before an event of a project whose owner is not known yet, unless the reader sees all. */
  List<Message> after(long position, int most, FeedReader reader) {
    return jdbc
        .sql(READ)
        .param("position", position)
        .param("limit", most)
        .param("agency", reader.agency())
        .query((row, _) -> Optional.ofNullable(message(row)))
        .list()
        .stream()
        .takeWhile(Optional::isPresent)
        .map(Optional::get)
        .toList();
  }

  private static @Nullable Message message(ResultSet row) throws SQLException {
    var visible = row.getObject("visible", Boolean.class);
    return visible == null
        ? null
        : new Message(
            row.getLong("position"), row.getString("type"), row.getString("body"), visible);
  }

  private void add(UUID event, String type, String body) {
    jdbc.sql(ADD).param("event", event).param("type", type).param("body", body).update();
  }

  private static LinkedHashMap<String, @Nullable Object> body(Entry entry) {
    var body = new LinkedHashMap<String, @Nullable Object>();
    body.put("projectId", entry.projectId());
    body.put("topic", entry.topic());
    body.put("type", entry.type());
    body.put("sequence", entry.sequence());
    body.put("time", entry.time());
    body.put("actor", entry.actor());
    body.put("organisation", entry.organisation());
    body.put("stage", entry.stage());
    body.put("summary", entry.summary());
    return body;
  }
}
