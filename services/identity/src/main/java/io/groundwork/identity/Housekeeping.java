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
  private final PersonRepository people;
  private final Directory directory;
  private final Duration peopleKept;
  private final Clock clock;

  Housekeeping(
      AuthorizationRepository authorizations,
      SignInAttemptRepository attempts,
      PersonRepository people,
      Directory directory,
      IdentitySettings settings,
      Clock clock) {
    this.authorizations = authorizations;
    this.attempts = attempts;
    this.people = people;
    this.directory = directory;
    this.peopleKept = settings.people().retention();
    this.clock = clock;
  }

  @Scheduled(fixedDelayString = "PT1H")
  void forgetExpired() {
    authorizations.deleteExpired(clock.instant().minus(KEPT));
    attempts.forgetOlderThan(KEPT);
  }

  /** Who is in the directory no more is forgotten in due time. */
  @Scheduled(fixedDelayString = "PT1H")
  void forgetWhoLeft() {
    var now = clock.instant();
    people.markLeft(directory.userNames(), now);
    people.leftBefore(now.minus(peopleKept)).forEach(people::forget);
  }
}
