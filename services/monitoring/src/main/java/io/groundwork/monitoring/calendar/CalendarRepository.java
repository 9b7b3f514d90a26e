package io.groundwork.monitoring.calendar;

import io.groundwork.monitoring.alert.Language;
import io.groundwork.monitoring.alert.SubscriberRows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** One calendar per user; a new secret ends the old one. */
@Repository
class CalendarRepository implements SubscriberRows {

  private static final String PUT =
      """
      INSERT INTO calendar_feed VALUES (:user, :hash, :organisation, :agency, :language, :at, :at)
      ON CONFLICT (user_id) DO UPDATE SET secret_hash = excluded.secret_hash,
        organisation = excluded.organisation, agency = excluded.agency,
        language = excluded.language, created_at = excluded.created_at, seen_at = excluded.seen_at
      """;
  private static final String SEEN =
      """
      UPDATE calendar_feed SET organisation = :organisation, agency = :agency, seen_at = :at
      WHERE user_id = :user
      """;

  private final JdbcClient jdbc;

  CalendarRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void put(CalendarFeed feed, byte[] hash) {
    jdbc.sql(PUT)
        .param("user", feed.user())
        .param("hash", hash)
        .param("organisation", feed.organisation())
        .param("agency", feed.agency())
        .param("language", feed.language().name())
        .param("at", Timestamp.from(feed.createdAt()))
        .update();
  }

  Optional<CalendarFeed> of(String user) {
    return jdbc.sql("SELECT * FROM calendar_feed WHERE user_id = ?")
        .param(user)
        .query((row, _) -> feed(row))
        .optional();
  }

  Optional<CalendarFeed> behind(byte[] hash) {
    return jdbc.sql("SELECT * FROM calendar_feed WHERE secret_hash = ?")
        .param(hash)
        .query((row, _) -> feed(row))
        .optional();
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
    return jdbc.sql("DELETE FROM calendar_feed WHERE user_id = ?").param(user).update();
  }

  @Override
  public int forget(Instant silentSince) {
    return jdbc.sql("DELETE FROM calendar_feed WHERE seen_at < ?")
        .param(Timestamp.from(silentSince))
        .update();
  }

  private static CalendarFeed feed(ResultSet row) throws SQLException {
    return new CalendarFeed(
        row.getString("user_id"),
        row.getString("organisation"),
        row.getString("agency"),
        Language.valueOf(row.getString("language")),
        row.getTimestamp("created_at").toInstant(),
        row.getTimestamp("seen_at").toInstant());
  }
}
