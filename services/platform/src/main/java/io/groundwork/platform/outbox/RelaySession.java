package io.groundwork.platform.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.producer.Producer;

/**
 * A leader's time: as long as one database session, which holds the lock, and one producer live.
 * What a transaction that failed has become is not asked; the next leader reads what is still
 * there.
 */
final class RelaySession {

  /** Up to so many came by chance, and go on alone. */
  private static final int BY_CHANCE = 4;

  private static final int FEW = 50;

  private final OutboxRows rows;
  private final OutboxSettings settings;
  private final Nudge nudge;
  private final RelayMetrics metrics;
  private boolean fruitful;

  RelaySession(Connection connection, OutboxSettings settings, Nudge nudge, RelayMetrics metrics) {
    this.rows = new OutboxRows(connection);
    this.settings = settings;
    this.nudge = nudge;
    this.metrics = metrics;
  }

  /** Takes the lock; false if another process has it. */
  boolean lead() throws SQLException {
    return rows.lead("relay" + settings.source());
  }

  /** Whether the outbox and Kafka were both within reach. */
  boolean wasFruitful() {
    return fruitful;
  }

  /** Sends until something fails or the service stops. Fences a leader that was away first. */
  void send(Producer<String, byte[]> producer, BooleanSupplier running)
      throws SQLException, InterruptedException {
    try {
      producer.initTransactions();
      metrics.leads(true);
      while (running.getAsBoolean()) {
        next(producer);
        fruitful = true;
      }
    } finally {
      metrics.leads(false);
      producer.close(Duration.ZERO);
    }
  }

  private void next(Producer<String, byte[]> producer) throws SQLException, InterruptedException {
    var batch = rows.read(settings.batch(), settings.batchBytes());
    if (batch.isEmpty()) {
      nudge.await(settings.poll());
    } else {
      metrics.sent(batch.size(), () -> send(batch, producer));
      rows.delete(batch);
      gather(batch.size());
    }
  }

  /**
   * Where many commands came while a batch was sent, more will: a transaction for the rows of a few
   * milliseconds costs everybody less than one for each. Rows that come now and then never wait.
   */
  private void gather(int sent) throws InterruptedException {
    if (sent > BY_CHANCE && sent <= settings.batch() / FEW) {
      Thread.sleep(settings.gather());
    }
  }

  private static void send(List<OutboxRows.Row> batch, Producer<String, byte[]> producer) {
    producer.beginTransaction();
    batch.forEach(row -> producer.send(row.record()));
    producer.commitTransaction();
  }
}
