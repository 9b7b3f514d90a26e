package io.groundwork.monitoring.alert;

import io.groundwork.platform.problem.NotFound;
import io.groundwork.platform.problem.Refused;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Reports deliveries to the subscription's owner, who may have them sent again. */
@Service
class DeliveryService {

  private final SubscriptionService subscriptions;
  private final ReportRepository reports;
  private final Clock clock;

  DeliveryService(SubscriptionService subscriptions, ReportRepository reports, Clock clock) {
    this.subscriptions = subscriptions;
    this.reports = reports;
    this.clock = clock;
  }

  List<DeliveryView> page(String user, UUID subscription, @Nullable Long before, int limit) {
    return reports.page(subscriptions.find(user, subscription).id(), before, limit);
  }

  DeliveryView redeliver(String user, UUID subscription, UUID delivery) {
    var owned = subscriptions.find(user, subscription);
    find(owned.id(), delivery);
    if (owned.channel() == Channel.PAGE) {
      throw new Refused("This subscription sends nothing; its messages are listed.");
    }
    reports.redeliver(delivery, clock.instant());
    return find(owned.id(), delivery);
  }

  private DeliveryView find(UUID subscription, UUID delivery) {
    return reports.one(subscription, delivery).stream()
        .findFirst()
        .orElseThrow(() -> new NotFound("delivery", delivery.toString()));
  }
}
