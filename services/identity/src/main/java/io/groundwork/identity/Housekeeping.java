package io.groundwork.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Drops what has expired; nothing else ever removes a granted authorization. */
@Component
class Housekeeping {

  private static final Duration KEPT = Duration.ofDays(1);
  private static final String DELETE_EXPIRED =
      """
      DELETE FROM oauth2_authorization
      WHERE greatest(authorization_code_expires_at, access_token_expires_at, refresh_token_expires_at)
        < :before
      """;

  private final JdbcClient jdbc;
  private final SignInAttempts attempts;
  private final Clock clock;

  Housekeeping(JdbcClient jdbc, SignInAttempts attempts, Clock clock) {
    this.jdbc = jdbc;
    this.attempts = attempts;
    this.clock = clock;
  }

  @Scheduled(fixedDelayString = "PT1H")
  void forgetExpired() {
    var before = clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC);
    jdbc.sql(DELETE_EXPIRED).param("before", before).update();
    attempts.forgetOlderThan(KEPT);
  }
}
