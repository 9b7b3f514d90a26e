package io.groundwork.monitoring.insight;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** A length of time in days, to a hundredth. */
final class Days {

  private static final BigDecimal SECONDS = BigDecimal.valueOf(86_400);

  private Days() {}

  static @Nullable BigDecimal of(@Nullable BigDecimal seconds) {
    return seconds == null ? null : seconds.divide(SECONDS, 2, RoundingMode.HALF_EVEN);
  }
}
