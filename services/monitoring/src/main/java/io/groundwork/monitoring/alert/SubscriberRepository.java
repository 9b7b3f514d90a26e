package io.groundwork.monitoring.alert;

import java.sql.Timestamp;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people and machines behind subscriptions may see, as their last token said. */
@Repository
class SubscriberRepository {

  private static final String SEEN =
      """
      UPDATE alert_subscription SET organisation = :organisation, agency = :agency, seen_at = :at
      WHERE user_id = :user
      """;
  private static final String FORGET =
      """
      DELETE FROM alert_subscription
      WHERE seen_at < :silent OR confirmation IS NOT NULL AND created_at < :unconfirmed
      """;

  private final JdbcClient jdbc;

  SubscriberRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void seen(String user, String organisation, @Nullable String agency, Instant at) {
    jdbc.sql(SEEN)
        .param("user", user)
        .param("organisation", organisation)
        .param("agency", agency)
        .param("at", Timestamp.from(at))
        .update();
  }

  /** All of a person's subscriptions, with their deliveries. */
  int delete(String user) {
    return jdbc.sql("DELETE FROM alert_subscription WHERE user_id = ?").param(user).update();
  }

  /** Of those who showed no token since then, and addresses that nobody confirmed. */
  int forget(Instant silentSince, Instant unconfirmedSince) {
    return jdbc.sql(FORGET)
        .param("silent", Timestamp.from(silentSince))
        .param("unconfirmed", Timestamp.from(unconfirmedSince))
        .update();
  }
}
