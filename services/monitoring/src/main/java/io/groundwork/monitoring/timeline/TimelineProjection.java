package io.groundwork.monitoring.timeline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Every event once, ordered by time, topic, sequence. */
@Repository
class TimelineProjection implements EntryReader {

  /** The entry after which to read on. */
  record Position(Instant time, String topic, long sequence, UUID eventId) {
    static final Position START = new Position(Instant.EPOCH, "", 0, new UUID(0, 0));
  }

  private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};
  private static final String ADD =
      """
      INSERT INTO timeline
      SELECT event, project, topic, type, sequence, time, actor, organisation, correlation,
        summary::jsonb
      FROM unnest(:events, :projects, :topics, :types, :sequences, :times, :actors, :organisations,
        :correlations, :summaries)
        AS entry (event, project, topic, type, sequence, time, actor, organisation, correlation,
          summary)
      """;
  private static final String READ =
      """
      SELECT * FROM timeline
      WHERE project_id = :project
        AND (time, topic, sequence, event_id) > (:time, :topic, :sequence, :event)
      ORDER BY time, topic, sequence, event_id LIMIT :limit
      """;

  private final JdbcClient jdbc;
  private final JsonMapper json;

  TimelineProjection(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  @Override
  public Consumer<Entry> reading(List<Entry> batch) {
    jdbc.sql(ADD)
        .param("events", array("uuid", batch, Entry::eventId))
        .param("projects", array("text", batch, Entry::projectId))
        .param("topics", array("text", batch, Entry::topic))
        .param("types", array("text", batch, Entry::type))
        .param("sequences", array("bigint", batch, Entry::sequence))
        .param("times", array("timestamptz", batch, entry -> entry.time().toString()))
        .param("actors", array("text", batch, Entry::actor))
        .param("organisations", array("text", batch, Entry::organisation))
        .param("correlations", array("text", batch, Entry::correlationId))
        .param("summaries", array("text", batch, this::summary))
        .update();
    return _ -> {};
  }

  private String summary(Entry entry) {
    return json.writeValueAsString(entry.summary());
  }

  private static SqlArrayValue array(
      String type, List<Entry> batch, Function<Entry, @Nullable Object> column) {
    return new SqlArrayValue(type, batch.stream().map(column).toArray());
  }

  Optional<String> owner(String project) {
    return jdbc.sql("SELECT organisation FROM project_fact WHERE project_id = ?")
        .param(project)
        .query(String.class)
        .optional();
  }

  List<Entry> after(String project, Position position, int most) {
    return jdbc.sql(READ)
        .param("project", project)
        .param("time", Timestamp.from(position.time()))
        .param("topic", position.topic())
        .param("sequence", position.sequence())
        .param("event", position.eventId())
        .param("limit", most)
        .query((row, _) -> entry(row))
        .list();
  }

  private Entry entry(ResultSet row) throws SQLException {
    var summary = json.readValue(row.getString("summary"), FIELDS);
    @Nullable Object stage =
        row.getString("type").equals("StageEntered") ? summary.get("stage") : null;
    return new Entry(
        row.getObject("event_id", UUID.class),
        row.getString("project_id"),
        row.getString("topic"),
        row.getString("type"),
        row.getLong("sequence"),
        row.getTimestamp("time").toInstant(),
        row.getString("actor"),
        row.getString("organisation"),
        row.getString("correlation_id"),
        stage == null ? null : stage.toString(),
        summary);
  }
}
