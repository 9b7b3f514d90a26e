package io.groundwork.platform.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Producer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Sends the outbox to Kafka. One leader per service, by a session lock of the database; one Kafka
 * transaction per batch under a fixed transactional id, which fences a leader that was away. A
 * batch is deleted after its commit, so a crash in between sends it again and the inbox drops it.
 */
final class Relay implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(Relay.class);
  private static final Duration FOLLOW = Duration.ofMillis(500);
  private static final Duration CALM = Duration.ofSeconds(5);

  private static final int BEFORE_WRITERS = DEFAULT_PHASE - 8192;

  private final Callable<Connection> connections;
  private final Supplier<Producer<String, byte[]>> producers;
  private final OutboxSettings settings;
  private final Nudge nudge;
  private final RelayMetrics metrics;
  private final AtomicBoolean running = new AtomicBoolean();
  private volatile CountDownLatch stopping = new CountDownLatch(1);
  private volatile Thread thread = new Thread(() -> {});

  Relay(
      Callable<Connection> connections,
      Supplier<Producer<String, byte[]>> producers,
      OutboxSettings settings,
      Nudge nudge,
      RelayMetrics metrics) {
    this.connections = connections;
    this.producers = producers;
    this.settings = settings;
    this.nudge = nudge;
    this.metrics = metrics;
  }

  @Override
  public void start() {
    if (running.compareAndSet(false, true)) {
      stopping = new CountDownLatch(1);
      thread = Thread.ofPlatform().name("relay").daemon().start(this::run);
    }
  }

  @Override
  public void stop() {
    if (running.compareAndSet(true, false)) {
      stopping.countDown();
      nudge.now();
      try {
        thread.join(CALM);
        thread.interrupt();
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Starts before and stops after all that writes to the outbox. */
  @Override
  public int getPhase() {
    return BEFORE_WRITERS;
  }

  @Override
  public boolean isRunning() {
    return running.get();
  }

  private void run() {
    var pause = FOLLOW;
    while (running.get()) {
      var fruitful = session(pause);
      pause = fruitful ? FOLLOW : Collections.min(List.of(CALM, pause.multipliedBy(2)));
    }
  }

  /** Whether it came as far as the outbox and Kafka; rests when it did not end in order. */
  private boolean session(Duration pause) {
    var fruitful = false;
    try (var connection = connections.call()) {
      var session = new RelaySession(connection, settings, nudge, metrics);
      try {
        if (follow(session)) {
          session.send(producers.get(), running::get);
        }
      } finally {
        fruitful = session.wasFruitful();
      }
    } catch (Exception e) {
      metrics.failed();
      log.atWarn().setCause(e).log("The relay starts anew in {} ms", pause.toMillis());
      rest(pause);
    }
    return fruitful;
  }

  /** Waits for the lock on one connection, whatever the nudges: the leader does the work. */
  private boolean follow(RelaySession session) throws SQLException {
    while (running.get() && !session.lead()) {
      rest(FOLLOW);
    }
    return running.get();
  }

  /** Unlike a nudge, only the end of the service cuts it short. */
  private void rest(Duration pause) {
    try {
      if (stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
        running.set(false);
      }
    } catch (InterruptedException _) {
      running.set(false);
    }
  }
}
