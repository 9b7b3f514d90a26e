package io.groundwork.monitoring.alert;

import io.groundwork.monitoring.MonitoringSettings;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Shows subscriptions to their owners, without secrets. */
@Component
class SubscriptionViews {

  private final Duration access;

  SubscriptionViews(MonitoringSettings settings) {
    this.access = settings.alerts().access();
  }

  SubscriptionView of(Subscription subscription) {
    var filter = subscription.filter();
    return new SubscriptionView(
        subscription.id(),
        filter.projectId(),
        filter.region(),
        filter.stage(),
        filter.breach(),
        subscription.channel(),
        subscription.target(),
        subscription.language(),
        subscription.confirmation() == null,
        subscription.askedAt(),
        subscription.createdAt(),
        subscription.seenAt().plus(access));
  }
}
