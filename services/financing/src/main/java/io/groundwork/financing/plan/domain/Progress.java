package io.groundwork.financing.plan.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** stopped: why nothing is paid now; retryAt: when a refused close is tried again. */
public record Progress(
    boolean secured, @Nullable String stopped, int reversals, @Nullable Instant retryAt) {

  Progress secured(boolean now) {
    return new Progress(now, stopped, reversals, retryAt);
  }

  Progress stopped(@Nullable String why) {
    return new Progress(secured, why, reversals, retryAt);
  }

  Progress reversed(Instant retry) {
    return new Progress(secured, stopped, reversals + 1, retry);
  }
}
