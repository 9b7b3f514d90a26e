package io.groundwork.monitoring.alert;

import io.groundwork.monitoring.AlertSettings;
import io.groundwork.monitoring.MonitoringSettings;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Deletes what is kept for no longer: addresses of people who are gone, and old reports. */
@Component
class Housekeeping {

  private static final Logger log = LoggerFactory.getLogger(Housekeeping.class);
  private static final Duration UNCONFIRMED = Duration.ofDays(7);

  private final List<SubscriberRows> subscribers;
  private final SubscriberRepository addresses;
  private final ReportRepository reports;
  private final AlertSettings settings;
  private final Clock clock;

  Housekeeping(
      List<SubscriberRows> subscribers,
      SubscriberRepository addresses,
      ReportRepository reports,
      MonitoringSettings settings,
      Clock clock) {
    this.subscribers = subscribers;
    this.addresses = addresses;
    this.reports = reports;
    this.settings = settings.alerts();
    this.clock = clock;
  }

  void clear() {
    var now = clock.instant();
    var silent = now.minus(settings.retention());
    var gone = subscribers.stream().mapToInt(each -> each.forget(silent)).sum();
    gone += addresses.forgetUnconfirmed(now.minus(UNCONFIRMED));
    var old = reports.forget(now.minus(settings.kept()));
    log.debug("Deleted {} subscriptions or calendars and {} reports of deliveries", gone, old);
  }
}
