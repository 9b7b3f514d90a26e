package io.groundwork.monitoring.money;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What came to one side of a commitment, or went from it.
 *
 * @param amount in the commitment's currency, negative when it went
 * @param counted in the capex currency, where the event said so; null = at the commitment's rate
 */
record Entry(
    String projectId,
    long sequence,
    Instant at,
    Kind kind,
    String commitmentId,
    BigDecimal amount,
    @Nullable BigDecimal counted) {

  /** A guarantee brings no money, so it is none of the committed. */
  enum Kind {
    COMMITTED,
    GUARANTEED,
    PLANNED,
    DISBURSED
  }
}
