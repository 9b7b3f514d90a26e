package io.groundwork.monitoring.alert;

import java.sql.Timestamp;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people and machines behind subscriptions may see, as their last token said. */
@Repository
class SubscriberRepository implements SubscriberRows {

  private static final String SEEN =
      """
      UPDATE alert_subscription SET organisation = :organisation, agency = :agency, seen_at = :at
      WHERE user_id = :user
      """;
  private static final String UNCONFIRMED =
      "DELETE FROM alert_subscription WHERE confirmation IS NOT NULL AND created_at < ?";

  private final JdbcClient jdbc;

  SubscriberRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void seen(String user, String organisation, @Nullable String agency, Instant at) {
    jdbc.sql(SEEN)
        .param("user", user)
        .param("organisation", organisation)
        .param("agency", agency)
        .param("at", Timestamp.from(at))
        .update();
  }

  @Override
  public int delete(String user) {
    return jdbc.sql("DELETE FROM alert_subscription WHERE user_id = ?").param(user).update();
  }

  @Override
  public int forget(Instant silentSince) {
    return jdbc.sql("DELETE FROM alert_subscription WHERE seen_at < ?")
        .param(Timestamp.from(silentSince))
        .update();
  }

  int forgetUnconfirmed(Instant since) {
    return jdbc.sql(UNCONFIRMED).param(Timestamp.from(since)).update();
  }
}
