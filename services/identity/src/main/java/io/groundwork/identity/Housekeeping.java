package io.groundwork.identity;

import java.time.Clock;
import java.time.Duration;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Drops what nobody can use any more. */
@Component
class Housekeeping {

  private static final Duration KEPT = Duration.ofDays(1);

  private final AuthorizationRepository authorizations;
  private final SignInAttemptRepository attempts;
  private final Clock clock;

  Housekeeping(
      AuthorizationRepository authorizations, SignInAttemptRepository attempts, Clock clock) {
    this.authorizations = authorizations;
    this.attempts = attempts;
    this.clock = clock;
  }

  @Scheduled(fixedDelayString = "PT1H")
  void forgetExpired() {
    authorizations.deleteExpired(clock.instant().minus(KEPT));
    attempts.forgetOlderThan(KEPT);
  }
}
