package io.groundwork.monitoring.alert;

import org.jspecify.annotations.Nullable;

/**
 * How an attempt ended.
 *
 * @param answer status of the receiver's answer, where there was one
 * @param error null = delivered
 */
record Outcome(@Nullable Integer answer, @Nullable String error) {

  static Outcome delivered(@Nullable Integer answer) {
    return new Outcome(answer, null);
  }

  static Outcome failed(@Nullable Integer answer, String reason) {
    return new Outcome(answer, reason);
  }

  boolean isDelivered() {
    return error == null;
  }
}
