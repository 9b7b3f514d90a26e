package io.groundwork.monitoring.visit;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;

/** The last visit of each person, by the id that says nothing; forgotten after a year. */
@Repository
class VisitProjection {

  private static final Duration KEPT = Duration.ofDays(365);
  private static final String PUT =
      """
      INSERT INTO visit VALUES (?, ?, ?)
      ON CONFLICT (person) DO UPDATE SET position = excluded.position, at = excluded.at
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  VisitProjection(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  Optional<Visit> find(String person) {
    return jdbc.sql("SELECT position, at FROM visit WHERE person = ?")
        .param(person)
        .query((row, _) -> new Visit(row.getLong("position"), row.getTimestamp("at").toInstant()))
        .optional();
  }

  Visit put(String person, long position) {
    var visit = new Visit(position, clock.instant());
    jdbc.sql(PUT).params(person, position, Timestamp.from(clock.instant())).update();
    return visit;
  }

  /** The newest position of the feed. */
  long head() {
    return jdbc.sql("SELECT coalesce(max(position), 0) FROM feed").query(Long.class).single();
  }

  @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT1M")
  int forget() {
    return jdbc.sql("DELETE FROM visit WHERE at < ?")
        .param(Timestamp.from(clock.instant().minus(KEPT)))
        .update();
  }
}
