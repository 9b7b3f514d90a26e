package io.groundwork.sites.allocation.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A plot the project waits for; {@code offerUntil} once it is offered to the project. */
public record Wait(String plotId, @Nullable Instant offerUntil) {

  boolean isOfferedAt(Instant at) {
    return offerUntil != null && at.isBefore(offerUntil);
  }
}
