package io.groundwork.platform.inbox;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Takes what was parked and only waits: what a person released, and what comes behind. */
final class Releases implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(Releases.class);
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final int AT_ONCE = 500;

  private final List<Release> all;
  private final Semaphore nudges = new Semaphore(0);
  private volatile @Nullable Thread thread;

  Releases(List<Release> all) {
    this.all = all;
  }

  void nudge() {
    nudges.release();
  }

  @Override
  public void start() {
    thread = Thread.ofVirtual().name("releases").start(this::run);
  }

  @Override
  public void stop() {
    var running = thread;
    thread = null;
    if (running != null) {
      running.interrupt();
      try {
        running.join(Duration.ofSeconds(10));
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public boolean isRunning() {
    return thread != null;
  }

  /** An outage leaves all as it is, for the next round. */
  private void run() {
    while (isRunning()) {
      try {
        var more = false;
        for (var each : all) {
          more |= each.some(AT_ONCE);
        }
        if (!more) {
          rest();
        }
      } catch (InterruptedException _) {
        return;
      } catch (RuntimeException e) {
        log.warn("Parked messages are tried again later", e);
        pause();
      }
    }
  }

  private void rest() throws InterruptedException {
    if (nudges.tryAcquire(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
      nudges.drainPermits();
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
