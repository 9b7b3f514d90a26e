package io.groundwork.platform.outbox;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Wakes the relay of this process after a commit; many nudges count as one. */
final class Nudge {

  private final Semaphore permits = new Semaphore(0);

  void now() {
    if (permits.availablePermits() == 0) {
      permits.release();
    }
  }

  void await(Duration atMost) throws InterruptedException {
    if (permits.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
      permits.drainPermits();
    }
  }
}
