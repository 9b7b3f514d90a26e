package io.groundwork.platform.inbox;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Takes what was parked and only waits: what a person released, and what comes behind. */
final class Releases implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(Releases.class);
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final List<BooleanSupplier> all;
  private final Semaphore nudges = new Semaphore(0);
  private volatile boolean running;
  private @Nullable Thread thread;

  /**
   * @param all each takes some of what waits for one handler and tells whether there was any
   */
  Releases(List<BooleanSupplier> all) {
    this.all = all;
  }

  void nudge() {
    nudges.release();
  }

  @Override
  public synchronized void start() {
    running = true;
    thread = Thread.ofVirtual().name("releases").start(this::run);
  }

  @Override
  public synchronized void stop() {
    running = false;
    if (thread != null) {
      thread.interrupt();
      try {
        thread.join(Duration.ofSeconds(10));
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** An outage, or an Error, leaves all as it is, for the next round. */
  private void run() {
    while (running) {
      try {
        var more = false;
        for (var each : all) {
          more |= each.getAsBoolean();
        }
        if (!more) {
          rest();
        }
      } catch (InterruptedException _) {
        return;
      } catch (RuntimeException | Error e) {
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
