package io.groundwork.acceptance;

import java.time.Duration;

/** A rest between two tries. */
final class Waiting {

  private Waiting() {}

  static void of(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
