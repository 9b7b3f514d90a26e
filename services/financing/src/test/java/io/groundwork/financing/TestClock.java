package io.groundwork.financing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.springframework.boot.test.context.TestComponent;

/** The system's clock, which a test may put forward. */
@TestComponent
class TestClock extends Clock {
  private volatile Duration ahead = Duration.ZERO;

  void ahead(Duration duration) {
    ahead = duration;
  }

  LocalDate today() {
    return LocalDate.ofInstant(instant(), ZoneOffset.UTC);
  }

  @Override
  public Instant instant() {
    return Instant.now().plus(ahead).truncatedTo(ChronoUnit.MILLIS);
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    var whole = this;
    return new Clock() {
      @Override
      public Instant instant() {
        return whole.instant();
      }

      @Override
      public ZoneId getZone() {
        return zone;
      }

      @Override
      public Clock withZone(ZoneId other) {
        return whole.withZone(other);
      }
    };
  }
}
