package io.groundwork.backing;

import java.time.Duration;

/** Told of every step of a server's life, from the thread that takes the step. */
@FunctionalInterface
public interface Progress {

  /** The steps in their order. {@code PREPARING} is unpacking and formatting; it may be skipped. */
  enum Phase {
    PREPARING,
    STARTING,
    READY,
    STOPPING,
    STOPPED
  }

  /** {@code elapsed} counts from the beginning of the start or the stop. */
  void on(String server, Phase phase, Duration elapsed);
}
