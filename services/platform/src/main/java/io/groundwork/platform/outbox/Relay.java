package io.groundwork.platform.outbox;

import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/**
 * Sends the outbox to Kafka. One leader per service, by a session lock of the database; one Kafka
 * transaction per batch under a fixed transactional id, which fences a leader that was away. A
 * batch is deleted after its commit, so a crash in between sends it again and the inbox drops it.
 */
final class Relay implements SmartLifecycle {

  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final int BEFORE_WRITERS = DEFAULT_PHASE - 8192;

  /** A run of the relay, from a start to the stop. */
  private record Run(RelaySessions sessions, Thread thread) {}

  private final Supplier<RelaySessions> sessions;
  private @Nullable Run current;

  Relay(Supplier<RelaySessions> sessions) {
    this.sessions = sessions;
  }

  @Override
  public synchronized void start() {
    if (current == null) {
      var started = sessions.get();
      current = new Run(started, Thread.ofPlatform().name("relay").daemon().start(started));
    }
  }

  @Override
  public synchronized void stop() {
    if (current != null) {
      current.sessions().end();
      try {
        current.thread().join(PATIENCE);
        current.thread().interrupt();
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
      }
      current = null;
    }
  }

  /** False when its thread is gone although nobody stopped it; only a new process helps then. */
  synchronized boolean isWell() {
    return current == null || current.thread().isAlive();
  }

  /** Starts before and stops after all that writes to the outbox. */
  @Override
  public int getPhase() {
    return BEFORE_WRITERS;
  }

  @Override
  public synchronized boolean isRunning() {
    return current != null;
  }
}
