package io.groundwork.monitoring.alert;

import io.groundwork.monitoring.AlertSettings;
import io.groundwork.monitoring.MonitoringSettings;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Sends what is due to one subscriber, in order: a message that fails holds up those behind it,
 * until it is given up. One instance at a time does so for a subscription.
 */
@Component
class Courier {

  private static final Logger log = LoggerFactory.getLogger(Courier.class);
  private static final int MOST_AT_ONCE = 100;

  private final DeliveryRepository deliveries;
  private final Senders senders;
  private final AlertSettings settings;
  private final Clock clock;

  Courier(
      DeliveryRepository deliveries, Senders senders, MonitoringSettings settings, Clock clock) {
    this.deliveries = deliveries;
    this.senders = senders;
    this.settings = settings.alerts();
    this.clock = clock;
  }

  void deliver(UUID subscription) {
    for (var sent = 0; sent < MOST_AT_ONCE; sent++) {
      var head = deliveries.head(subscription);
      if (head.isEmpty() || head.get().nextAttempt().isAfter(clock.instant())) {
        return;
      }
      attempt(head.get());
    }
  }

  private void attempt(Delivery delivery) {
    if (!maySee(delivery)) {
      deliveries.end(delivery, "WITHHELD", null, clock.instant());
      return;
    }
    var outcome = senders.send(delivery);
    var now = clock.instant();
    if (outcome.isDelivered()) {
      deliveries.end(delivery, "DELIVERED", outcome, now);
    } else if (isLast(delivery, now)) {
      log.warn("Gave up delivery {}: {}", delivery.id(), outcome.error());
      deliveries.end(delivery, "FAILED", outcome, now);
    } else {
      deliveries.again(delivery, outcome, now.plus(settings.retries().get(delivery.attempts())));
    }
  }

  /** By the last token, while that vouches for it, and by the organisations that take part. */
  private boolean maySee(Delivery delivery) {
    var subscription = delivery.subscription();
    var member =
        settings.members().isEmpty() || settings.members().contains(subscription.organisation());
    var vouched = subscription.seenAt().plus(settings.access()).isAfter(clock.instant());
    return delivery.visible() && member && vouched;
  }

  /** What grew old behind one that was given up has one attempt, so that a queue ends. */
  private boolean isLast(Delivery delivery, Instant now) {
    return delivery.attempts() >= settings.retries().size()
        || delivery.behindFailed()
            && now.isAfter(delivery.pendingSince().plus(settings.patience()));
  }
}
