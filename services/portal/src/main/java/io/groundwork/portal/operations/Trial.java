package io.groundwork.portal.operations;

import io.groundwork.portal.service.ServiceProblem;
import java.time.Duration;

/** What became of a message that was released: its service tries it a moment later. */
enum Trial {
  /** It is parked no more. */
  TAKEN,
  /** It is parked still, with a cause. */
  FAILED,
  /** It was not tried yet. */
  PENDING;

  private static final Duration PAUSE = Duration.ofMillis(200);
  private static final int TIMES = 15;

  static Trial of(ParkedApi parked, long position) {
    for (var i = 0; i < TIMES; i++) {
      var now = look(parked, position);
      if (now != PENDING) {
        return now;
      }
      pause();
    }
    return PENDING;
  }

  private static Trial look(ParkedApi parked, long position) {
    try {
      return parked.message(position).message().waits() ? PENDING : FAILED;
    } catch (ServiceProblem problem) {
      if (problem.is(404)) {
        return TAKEN;
      }
      throw problem;
    }
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
