package io.groundwork.monitoring.alert;

import io.groundwork.platform.problem.ProblemException;
import io.groundwork.platform.problem.ProblemType;
import io.groundwork.platform.problem.Refused;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Asks whether an address wants mail, and takes the answer; only a hash of the token is kept. */
@Component
class Confirmations {

  private static final Logger log = LoggerFactory.getLogger(Confirmations.class);

  private static final Duration PAUSE = Duration.ofMinutes(1);

  /** Asked again before the last mail can have come. */
  static final class TooSoon extends ProblemException {

    private final long seconds;

    TooSoon(long seconds) {
      super(
          ProblemType.TOO_MANY_REQUESTS,
          "A mail was sent just now; ask again in %d seconds.".formatted(seconds));
      this.seconds = seconds;
    }

    @Override
    public Map<String, String> headers() {
      return Map.of("Retry-After", Long.toString(seconds));
    }
  }

  private final SubscriptionRepository subscriptions;
  private final Mailer mailer;
  private final Clock clock;

  Confirmations(SubscriptionRepository subscriptions, Mailer mailer, Clock clock) {
    this.subscriptions = subscriptions;
    this.mailer = mailer;
    this.clock = clock;
  }

  void checkAvailable() {
    if (!mailer.isAvailable()) {
      throw new Refused(
          "No mail server is set here (SPRING_MAIL_HOST), so no e-mail can be sent; choose WEBHOOK"
              + " or PAGE.");
    }
  }

  /** After the commit and not by the caller's thread: mail servers may be slow. */
  void ask(Subscription subscription, String token) {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            Thread.ofVirtual().name("confirmation").start(() -> send(subscription, token));
          }
        });
  }

  /** With a new token, since only a hash of the last one is kept: the last link counts. */
  void askAgain(Subscription subscription) {
    if (subscription.channel() != Channel.EMAIL) {
      throw new Refused("Only an e-mail address is confirmed, and this subscription has none.");
    }
    if (subscription.confirmation() == null) {
      throw new Refused("The address is confirmed already.");
    }
    checkAvailable();
    var token = Secrets.token();
    var now = clock.instant();
    if (!subscriptions.ask(subscription.id(), Secrets.hash(token), now, now.minus(PAUSE))) {
      throw new TooSoon(wait(subscription, now));
    }
    ask(subscription, token);
  }

  /** In whole seconds, of which the last one may be passed already. */
  private static long wait(Subscription subscription, Instant now) {
    var asked = Objects.requireNonNullElse(subscription.askedAt(), now);
    return Math.clamp(Duration.between(now, asked.plus(PAUSE)).toSeconds() + 1, 1, 60);
  }

  Optional<Subscription> awaiting(String token) {
    return subscriptions.awaiting(Secrets.hash(token));
  }

  boolean confirm(String token) {
    return subscriptions.confirm(Secrets.hash(token));
  }

  /** Where no mail came, one may ask again at once. */
  private void send(Subscription subscription, String token) {
    try {
      mailer.askToConfirm(subscription, token);
    } catch (MailException e) {
      log.warn("Subscription {}: {}", subscription.id(), MailFailure.of(e));
      subscriptions.notAsked(Secrets.hash(token));
    }
  }
}
