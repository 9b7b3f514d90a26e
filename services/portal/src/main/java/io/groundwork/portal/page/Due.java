package io.groundwork.portal.page;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * When something ends, seen from now.
 *
 * @param on its last day, where only a day is known; else the instant
 * @param left whole days until then, or since then if it is over
 */
public record Due(@Nullable LocalDate on, @Nullable Instant at, long left, boolean over) {

  /** Null when it has no end. */
  static @Nullable Due of(
      @Nullable LocalDate on, @Nullable Instant at, Instant now, LocalDate today) {
    if (on != null) {
      return new Due(on, null, Math.abs(ChronoUnit.DAYS.between(today, on)), on.isBefore(today));
    }
    return at == null
        ? null
        : new Due(null, at, Math.abs(Duration.between(now, at).toDays()), at.isBefore(now));
  }
}
