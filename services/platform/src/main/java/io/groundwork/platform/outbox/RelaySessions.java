package io.groundwork.platform.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Producer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One session after another, whatever ends one, until it is ended itself, at longer intervals while
 * they come to nothing.
 */
final class RelaySessions implements Runnable {

  private static final Logger log = LoggerFactory.getLogger(RelaySessions.class);
  private static final Duration FOLLOW = Duration.ofMillis(500);
  private static final Duration CALM = Duration.ofSeconds(5);

  private final Callable<Connection> connections;
  private final Supplier<Producer<String, byte[]>> producers;
  private final OutboxSettings settings;
  private final Nudge nudge;
  private final RelayMetrics metrics;
  private final CountDownLatch ended = new CountDownLatch(1);

  RelaySessions(
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

  void end() {
    ended.countDown();
    nudge.now();
  }

  private boolean goesOn() {
    return ended.getCount() > 0;
  }

  @Override
  public void run() {
    var pause = FOLLOW;
    while (goesOn()) {
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
          session.send(producers.get(), this::goesOn);
        }
      } finally {
        fruitful = session.wasFruitful();
      }
    } catch (Exception | Error e) {
      metrics.failed();
      log.atWarn().setCause(e).log("The relay starts anew in {} ms", pause.toMillis());
      rest(pause);
    }
    return fruitful;
  }

  /** Waits for the lock on one connection, whatever the nudges: the leader does the work. */
  private boolean follow(RelaySession session) throws SQLException {
    while (goesOn() && !session.lead()) {
      rest(FOLLOW);
    }
    return goesOn();
  }

  /** Unlike a nudge, only the end cuts it short. */
  private void rest(Duration pause) {
    try {
      if (ended.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
        log.debug("The relay ends");
      }
    } catch (InterruptedException _) {
      ended.countDown();
    }
  }
}
