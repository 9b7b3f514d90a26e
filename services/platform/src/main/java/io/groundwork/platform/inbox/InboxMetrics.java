package io.groundwork.platform.inbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;

/** What an operator watches of a handler: taken, dropped as duplicates, parked, and the delay. */
final class InboxMetrics {

  /** As long as one attempt may take; who retries no more may have lost the partition. */
  private static final Duration OUTAGE_HOLDS = Duration.ofMinutes(2);

  /** A time of attempts that all failed because something was away. */
  private record Halt(Instant since, Instant last) {}

  private final Counter duplicates;
  private final Counter singly;
  private final Counter parked;
  private final Timer delay;
  private final Clock clock;
  private volatile @Nullable Halt halt;

  InboxMetrics(MeterRegistry meters, String handler, ParkedRows rows, Clock clock) {
    this.clock = clock;
    this.duplicates = meters.counter("groundwork.inbox.duplicates", "handler", handler);
    this.singly = meters.counter("groundwork.inbox.singly", "handler", handler);
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

  /** The longest of the last minutes. */
  double delaySeconds() {
    return delay.max(TimeUnit.SECONDS);
  }

  void halted() {
    var before = halt;
    var now = clock.instant();
    halt = new Halt(before == null ? now : before.since(), now);
  }

  void goesOn() {
    halt = null;
  }

  /** Null while it goes on. */
  @Nullable Instant haltedSince() {
    var now = halt;
    return now == null || now.last().plus(OUTAGE_HOLDS).isBefore(clock.instant())
        ? null
        : now.since();
  }

  void duplicate() {
    duplicates.increment();
  }

  /** The events of a poll failed together, and are taken one by one. */
  void singly() {
    singly.increment();
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
