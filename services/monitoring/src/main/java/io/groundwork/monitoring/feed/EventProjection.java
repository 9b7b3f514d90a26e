package io.groundwork.monitoring.feed;

import io.groundwork.monitoring.feed.EventView.Kind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Reads the feed backwards, as its reader may see it. */
@Repository
class EventProjection {

  private record Body(
      @Nullable String projectId,
      String topic,
      Instant time,
      String actor,
      String organisation,
      @Nullable String stage,
      Map<String, Object> summary) {}

  private static final String READ =
      """
      SELECT f.position, coalesce(k.kind, 'OTHER') AS kind, f.type,
        f.body - 'type' - 'sequence' AS told, p.title
      FROM feed f LEFT JOIN event_kind k ON k.type = f.type
      LEFT JOIN project_fact p ON p.project_id = f.body ->> 'projectId'
        AND (:agency::text IS NULL OR p.organisation = :agency)
      WHERE f.position < :before AND %s AND %s
      ORDER BY f.position DESC LIMIT :limit
      """
          .formatted(FeedProjection.VISIBLE, EventFilter.WHERE);

  /** By the values that are asked for: a plan for any of them reads and sorts the whole feed. */
  private static final String PLAN = "SET LOCAL plan_cache_mode = force_custom_plan";

  private static final String TYPES =
      "SELECT string_agg(type, ',') FROM event_kind WHERE ? IN (kind, 'OTHER')";

  private final JdbcClient jdbc;
  private final JsonMapper json;

  EventProjection(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  @Transactional(readOnly = true)
  List<EventView> before(long position, int most, EventFilter filter, FeedReader reader) {
    var types = types(filter.kind());
    var other = filter.kind() == Kind.OTHER;
    jdbc.sql(PLAN).update();
    return jdbc.sql(READ)
        .params(filter.parameters())
        .param("types", other ? null : types)
        .param("others", other ? types : null)
        .param("before", position)
        .param("limit", most)
        .param("agency", reader.agency())
        .query((row, _) -> event(row))
        .list();
  }

  /** Of the kind; where it is OTHER, all that are of another one. */
  private @Nullable String types(@Nullable Kind kind) {
    return kind == null
        ? null
        : jdbc.sql(TYPES).param(kind.name()).query((row, _) -> row.getString(1)).single();
  }

  private EventView event(ResultSet row) throws SQLException {
    var body = json.readValue(row.getString("told"), Body.class);
    return new EventView(
        row.getLong("position"),
        Kind.valueOf(row.getString("kind")),
        row.getString("type"),
        body.topic(),
        body.time(),
        body.actor(),
        body.organisation(),
        body.projectId(),
        row.getString("title"),
        body.stage(),
        body.summary());
  }
}
