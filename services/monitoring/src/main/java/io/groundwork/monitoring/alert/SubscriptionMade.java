package io.groundwork.monitoring.alert;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The answer to who subscribed; without an address, since answers are kept for a day.
 *
 * @param secret of a webhook, shown this once
 */
record SubscriptionMade(UUID id, boolean confirmed, @Nullable String secret) {

  static SubscriptionMade of(Subscription subscription, @Nullable String secret) {
    return new SubscriptionMade(subscription.id(), subscription.confirmation() == null, secret);
  }
}
