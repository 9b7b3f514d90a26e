package io.groundwork.monitoring.alert;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** What became of deliveries, for owners and operators. */
@Repository
class ReportRepository {

  /** How much is under way and given up, of all subscriptions. */
  record Sums(long pending, double oldestSeconds, long failed) {}

  private static final String PAGE =
      """
      SELECT * FROM alert_delivery
      WHERE subscription_id = :subscription AND (:before::bigint IS NULL OR position < :before)
        AND (:id::uuid IS NULL OR delivery_id = :id)
      ORDER BY position DESC LIMIT :limit
      """;
  private static final String REDELIVER =
      """
      UPDATE alert_delivery SET state = 'PENDING', attempts = 0, pending_since = :now,
        next_attempt = :now, ended_at = NULL, answer = NULL, error = NULL
      WHERE delivery_id = :id
      """;
  private static final String SUMS =
      """
      SELECT count(*) FILTER (WHERE state = 'PENDING') AS pending,
        coalesce(extract(epoch FROM now() - min(pending_since) FILTER (WHERE state = 'PENDING')), 0)
          AS oldest,
        count(*) FILTER (WHERE state = 'FAILED') AS failed
      FROM alert_delivery WHERE state IN ('PENDING', 'FAILED')
      """;

  private final JdbcClient jdbc;
  private final JsonMapper json;

  ReportRepository(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** Newest first. */
  List<DeliveryView> page(UUID subscription, @Nullable Long before, int limit) {
    return page(subscription, before, null, limit);
  }

  List<DeliveryView> one(UUID subscription, UUID delivery) {
    return page(subscription, null, delivery, 1);
  }

  void redeliver(UUID delivery, Instant now) {
    jdbc.sql(REDELIVER).param("id", delivery).param("now", Timestamp.from(now)).update();
  }

  Sums sums() {
    return jdbc.sql(SUMS)
        .query(
            (row, _) ->
                new Sums(row.getLong("pending"), row.getDouble("oldest"), row.getLong("failed")))
        .single();
  }

  int forget(Instant endedBefore) {
    return jdbc.sql("DELETE FROM alert_delivery WHERE ended_at < ?")
        .param(Timestamp.from(endedBefore))
        .update();
  }

  private List<DeliveryView> page(
      UUID subscription, @Nullable Long before, @Nullable UUID delivery, int limit) {
    return jdbc.sql(PAGE)
        .param("subscription", subscription)
        .param("before", before)
        .param("id", delivery)
        .param("limit", limit)
        .query((row, _) -> view(row))
        .list();
  }

  private DeliveryView view(ResultSet row) throws SQLException {
    return new DeliveryView(
        row.getObject("delivery_id", UUID.class),
        row.getLong("position"),
        row.getObject("event_id", UUID.class),
        DeliveryView.State.valueOf(row.getString("state")),
        row.getInt("attempts"),
        row.getTimestamp("created_at").toInstant(),
        time(row.getTimestamp("next_attempt")),
        time(row.getTimestamp("ended_at")),
        (Integer) row.getObject("answer"),
        row.getString("error"),
        json.readTree(row.getString("body")));
  }

  private static @Nullable Instant time(@Nullable Timestamp time) {
    return time == null ? null : time.toInstant();
  }
}
