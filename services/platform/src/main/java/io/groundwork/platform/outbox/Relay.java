package io.groundwork.platform.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
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

  private final Callable<Connection> connections;
  private final Supplier<Producer<String, byte[]>> producers;
  private final OutboxSettings settings;
  private final Nudge nudge;
  private final RelayMetrics metrics;
  private final AtomicBoolean running = new AtomicBoolean();
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
      thread = Thread.ofPlatform().name("relay").daemon().start(this::run);
    }
  }

  @Override
  public void stop() {
    if (running.compareAndSet(true, false)) {
      nudge.now();
      try {
        thread.join(CALM);
        thread.interrupt();
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public boolean isRunning() {
    return running.get();
  }

  private void run() {
    var pause = Duration.ZERO;
    while (running.get()) {
      try {
        nudge.await(pause);
        pause = FOLLOW;
        session();
      } catch (InterruptedException _) {
        return;
      } catch (Exception e) {
        pause = pause.multipliedBy(2).compareTo(CALM) > 0 ? CALM : pause.multipliedBy(2);
        metrics.failed();
        log.atWarn().setCause(e).log("The relay starts anew in {} ms", pause.toMillis());
      }
    }
  }

  /** Leads until something fails or the service stops; returns at once if another process leads. */
  private void session() throws Exception {
    try (var connection = connections.call()) {
      var rows = new OutboxRows(connection);
      if (!rows.lead("relay" + settings.source())) {
        return;
      }
      var producer = producers.get();
      try {
        producer.initTransactions();
        metrics.leads(true);
        lead(rows, producer);
      } finally {
        metrics.leads(false);
        producer.close(Duration.ZERO);
      }
    }
  }

  private void lead(OutboxRows rows, Producer<String, byte[]> producer)
      throws SQLException, InterruptedException {
    while (running.get()) {
      var batch = rows.read(settings.batch());
      if (batch.isEmpty()) {
        nudge.await(settings.poll());
      } else {
        metrics.sent(batch.size(), () -> send(batch, producer));
        rows.delete(batch);
      }
    }
  }

  private static void send(List<OutboxRows.Row> batch, Producer<String, byte[]> producer) {
    producer.beginTransaction();
    batch.forEach(row -> producer.send(row.record()));
    producer.commitTransaction();
  }
}
