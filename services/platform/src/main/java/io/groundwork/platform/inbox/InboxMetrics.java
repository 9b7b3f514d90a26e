package io.groundwork.platform.inbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.dao.DataAccessException;

/** What an operator watches of a handler: taken, dropped as duplicates, parked, and the delay. */
final class InboxMetrics {

  private final Counter duplicates;
  private final Counter parked;
  private final Timer delay;
  private final Clock clock;

  InboxMetrics(MeterRegistry meters, String handler, ParkedRows rows, Clock clock) {
    this.clock = clock;
    this.duplicates = meters.counter("groundwork.inbox.duplicates", "handler", handler);
    this.parked = meters.counter("groundwork.inbox.parked", "handler", handler);
    this.delay = meters.timer("groundwork.inbox.delay", "handler", handler);
    meters.gauge(
        "groundwork.parked",
        java.util.List.of(io.micrometer.core.instrument.Tag.of("handler", handler)),
        rows,
        all -> count(all, handler));
  }

  void taken(Instant happened) {
    var since = Duration.between(happened, clock.instant());
    delay.record(since.isNegative() ? Duration.ZERO : since);
  }

  void duplicate() {
    duplicates.increment();
  }

  void parked() {
    parked.increment();
  }

  private static double count(ParkedRows rows, String handler) {
    try {
      return rows.count(handler);
    } catch (DataAccessException _) {
      return Double.NaN;
    }
  }
}
