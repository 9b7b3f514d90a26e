package io.groundwork.financing.plan.domain;

import org.jspecify.annotations.Nullable;

/** The plan's answer to an order it cannot carry out; the message says what stands against it. */
public final class CommandRefused extends RuntimeException {
  public CommandRefused(String reason) {
    super(reason);
  }

  static void unless(boolean allowed, String reason, @Nullable Object... arguments) {
    if (!allowed) {
      throw new CommandRefused(reason.formatted(arguments));
    }
  }
}
