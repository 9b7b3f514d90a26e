package io.groundwork.local.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * While it lasts no service writes its journal, so nothing new is decided or published; commands
 * wait. What was decided before has left the outboxes for Kafka. A copy of all databases and topics
 * taken now holds every event that any service has seen.
 */
final class StandStill implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Map<String, Connection> holders = new LinkedHashMap<>();

  StandStill(Installation system) {
    try {
      for (var service : system.services()) {
        holders.put(service, system.connect(service));
      }
      for (var holder : holders.entrySet()) {
        hold(holder.getKey(), holder.getValue());
      }
      for (var holder : holders.entrySet()) {
        drain(holder.getKey(), holder.getValue());
      }
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  private static void hold(String service, Connection connection) {
    try (var statement = connection.createStatement()) {
      statement.execute("SET LOCAL lock_timeout = '%ds'".formatted(PATIENCE.toSeconds()));
      statement.execute("LOCK TABLE journal IN EXCLUSIVE MODE");
    } catch (SQLException e) {
      throw new BackupException("The journal of " + service + " cannot be held", e);
    }
  }

  private static void drain(String service, Connection connection) {
    var end = System.nanoTime() + PATIENCE.toNanos();
    for (var left = waiting(service, connection); left > 0; left = waiting(service, connection)) {
      if (System.nanoTime() > end) {
        throw new BackupException(
            "%s has %d events that do not get to Kafka: is it running, and is Kafka?"
                .formatted(service, left));
      }
      pause();
    }
  }

  private static long waiting(String service, Connection connection) {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery("SELECT count(*) FROM outbox")) {
      rows.next();
      return rows.getLong(1);
    } catch (SQLException e) {
      throw new BackupException("The outbox of " + service + " cannot be read", e);
    }
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(20);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BackupException("Interrupted while events leave for Kafka", e);
    }
  }

  /** Work goes on; a connection that cannot be closed holds nothing any more. */
  @Override
  public void close() {
    for (var holder : holders.values()) {
      try {
        holder.close();
      } catch (SQLException _) {
        continue;
      }
    }
  }
}
