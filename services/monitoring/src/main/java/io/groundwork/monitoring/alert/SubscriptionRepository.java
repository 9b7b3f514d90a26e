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

/** Subscriptions; an address is here and nowhere else, and goes with its row. */
@Repository
class SubscriptionRepository {

  private static final String ADD =
      """
      INSERT INTO alert_subscription VALUES (:id, :user, :organisation, :agency, :project, :region,
        :stage, :breach, :channel, :target, :secret, :language, :confirmation, :created, :seen, :asked)
      """;
  private static final String ASK =
      """
      UPDATE alert_subscription SET confirmation = :confirmation, asked_at = :now
      WHERE subscription_id = :id AND confirmation IS NOT NULL
        AND (asked_at IS NULL OR asked_at <= :before)
      """;
  private static final String NOT_ASKED =
      "UPDATE alert_subscription SET asked_at = NULL WHERE confirmation = ?";

  private final JdbcClient jdbc;

  SubscriptionRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(Subscription subscription) {
    var filter = subscription.filter();
    jdbc.sql(ADD)
        .param("id", subscription.id())
        .param("user", subscription.user())
        .param("organisation", subscription.organisation())
        .param("agency", subscription.agency())
        .param("project", filter.projectId())
        .param("region", filter.region())
        .param("stage", filter.stage())
        .param("breach", filter.breach() == null ? null : filter.breach().name())
        .param("channel", subscription.channel().name())
        .param("target", subscription.target())
        .param("secret", subscription.secret())
        .param("language", subscription.language().name())
        .param("confirmation", subscription.confirmation())
        .param("created", Timestamp.from(subscription.createdAt()))
        .param("seen", Timestamp.from(subscription.seenAt()))
        .param("asked", timestamp(subscription.askedAt()))
        .update();
  }

  List<Subscription> of(String user) {
    return jdbc.sql("SELECT * FROM alert_subscription WHERE user_id = ? ORDER BY created_at, 1")
        .param(user)
        .query((row, _) -> subscription(row))
        .list();
  }

  Optional<Subscription> find(UUID id) {
    return jdbc.sql("SELECT * FROM alert_subscription WHERE subscription_id = ?")
        .param(id)
        .query((row, _) -> subscription(row))
        .optional();
  }

  Optional<Subscription> awaiting(byte[] confirmation) {
    return jdbc.sql("SELECT * FROM alert_subscription WHERE confirmation = ?")
        .param(confirmation)
        .query((row, _) -> subscription(row))
        .optional();
  }

  /** False if it was asked since {@code before}, or is confirmed meanwhile. */
  boolean ask(UUID id, byte[] confirmation, Instant now, Instant before) {
    return jdbc.sql(ASK)
            .param("id", id)
            .param("confirmation", confirmation)
            .param("now", Timestamp.from(now))
            .param("before", Timestamp.from(before))
            .update()
        == 1;
  }

  boolean confirm(byte[] confirmation) {
    return jdbc.sql("UPDATE alert_subscription SET confirmation = NULL WHERE confirmation = ?")
            .param(confirmation)
            .update()
        == 1;
  }

  void delete(UUID id) {
    jdbc.sql("DELETE FROM alert_subscription WHERE subscription_id = ?").param(id).update();
  }

  boolean knowsProject(String id) {
    return jdbc.sql("SELECT EXISTS (SELECT FROM project_fact WHERE project_id = ?)")
        .param(id)
        .query(Boolean.class)
        .single();
  }

  private static Subscription subscription(ResultSet row) throws SQLException {
    return new Subscription(
        row.getObject("subscription_id", UUID.class),
        row.getString("user_id"),
        row.getString("organisation"),
        row.getString("agency"),
        filter(row),
        Channel.valueOf(row.getString("channel")),
        row.getString("target"),
        row.getString("secret"),
        Language.valueOf(row.getString("language")),
        row.getBytes("confirmation"),
        instant(row.getTimestamp("asked_at")),
        row.getTimestamp("created_at").toInstant(),
        row.getTimestamp("seen_at").toInstant());
  }

  /** The mail with that token could not be sent. */
  void notAsked(byte[] confirmation) {
    jdbc.sql(NOT_ASKED).param(confirmation).update();
  }

  private static @Nullable Timestamp timestamp(@Nullable Instant at) {
    return at == null ? null : Timestamp.from(at);
  }

  private static @Nullable Instant instant(@Nullable Timestamp at) {
    return at == null ? null : at.toInstant();
  }

  private static Filter filter(ResultSet row) throws SQLException {
    var breach = row.getString("breach");
    return new Filter(
        row.getString("project_id"),
        row.getString("region"),
        row.getString("stage"),
        breach == null ? null : Breach.valueOf(breach));
  }
}
