package io.groundwork.monitoring.alert;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is to be sent, in the order of each subscription. */
@Repository
class DeliveryRepository {

  private static final String DUE =
      """
      SELECT s.subscription_id FROM alert_subscription s CROSS JOIN LATERAL (
        SELECT next_attempt FROM alert_delivery d
        WHERE d.subscription_id = s.subscription_id AND state = 'PENDING'
        ORDER BY position LIMIT 1) AS head
      WHERE head.next_attempt <= ?
      """;
  private static final String HEAD =
      """
      SELECT d.delivery_id, d.body::text, d.attempts, d.pending_since, d.next_attempt,
        d.everybody OR s.agency IS NULL OR coalesce(s.agency = d.owner, false) AS visible,
        coalesce((SELECT l.state = 'FAILED' FROM alert_delivery l
          WHERE l.subscription_id = d.subscription_id AND l.position < d.position
            AND l.state IN ('DELIVERED', 'FAILED')
          ORDER BY l.position DESC LIMIT 1), false) AS behind_failed
      FROM alert_delivery d JOIN alert_subscription s USING (subscription_id)
      WHERE d.subscription_id = ? AND d.state = 'PENDING' ORDER BY d.position LIMIT 1
      """;
  private static final String AGAIN =
      """
      UPDATE alert_delivery SET attempts = attempts + 1, next_attempt = :next, answer = :answer,
        error = :error
      WHERE delivery_id = :id AND state = 'PENDING' AND attempts = :attempts
      """;
  private static final String END =
      """
      UPDATE alert_delivery SET attempts = attempts + :made, next_attempt = NULL, ended_at = :now,
        state = :state, answer = :answer, error = :error
      WHERE delivery_id = :id AND state = 'PENDING' AND attempts = :attempts
      """;

  private final JdbcClient jdbc;
  private final SubscriptionRepository subscriptions;

  DeliveryRepository(JdbcClient jdbc, SubscriptionRepository subscriptions) {
    this.jdbc = jdbc;
    this.subscriptions = subscriptions;
  }

  List<UUID> due(Instant now) {
    return jdbc.sql(DUE)
        .param(Timestamp.from(now))
        .query((row, _) -> row.getObject("subscription_id", UUID.class))
        .list();
  }

  /** The first that is pending, whether it is due or not: nothing behind it may be sent before. */
  Optional<Delivery> head(UUID subscription) {
    return subscriptions
        .find(subscription)
        .flatMap(
            found ->
                jdbc.sql(HEAD)
                    .param(subscription)
                    .query((row, _) -> delivery(row, found))
                    .optional());
  }

  void again(Delivery delivery, Outcome outcome, Instant next) {
    jdbc.sql(AGAIN)
        .param("id", delivery.id())
        .param("attempts", delivery.attempts())
        .param("next", Timestamp.from(next))
        .param("answer", outcome.answer())
        .param("error", outcome.error())
        .update();
  }

  void end(Delivery delivery, String state, @Nullable Outcome outcome, Instant now) {
    jdbc.sql(END)
        .param("id", delivery.id())
        .param("attempts", delivery.attempts())
        .param("made", outcome == null ? 0 : 1)
        .param("state", state)
        .param("answer", outcome == null ? null : outcome.answer())
        .param("error", outcome == null ? null : outcome.error())
        .param("now", Timestamp.from(now))
        .update();
  }

  private static Delivery delivery(ResultSet row, Subscription subscription) throws SQLException {
    return new Delivery(
        row.getObject("delivery_id", UUID.class),
        subscription,
        row.getString("body"),
        row.getInt("attempts"),
        row.getTimestamp("pending_since").toInstant(),
        row.getTimestamp("next_attempt").toInstant(),
        row.getBoolean("visible"),
        row.getBoolean("behind_failed"));
  }
}
