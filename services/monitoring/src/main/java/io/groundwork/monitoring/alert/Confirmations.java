package io.groundwork.monitoring.alert;

import io.groundwork.platform.problem.Refused;
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

  private final SubscriptionRepository subscriptions;
  private final Mailer mailer;

  Confirmations(SubscriptionRepository subscriptions, Mailer mailer) {
    this.subscriptions = subscriptions;
    this.mailer = mailer;
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

  Optional<Subscription> awaiting(String token) {
    return subscriptions.awaiting(Secrets.hash(token));
  }

  boolean confirm(String token) {
    return subscriptions.confirm(Secrets.hash(token));
  }

  private void send(Subscription subscription, String token) {
    try {
      mailer.askToConfirm(subscription, token);
    } catch (MailException e) {
      log.warn("Subscription {}: {}", subscription.id(), MailFailure.of(e));
    }
  }
}
