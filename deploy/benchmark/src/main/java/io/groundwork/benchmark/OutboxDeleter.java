package io.groundwork.benchmark;

import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Empties an outbox beside pgbench, in batches of a relay's size. */
final class OutboxDeleter implements AutoCloseable {

  private static final String DELETE =
      """
      DELETE FROM outbox WHERE position = ANY(ARRAY(
        SELECT position FROM outbox ORDER BY position LIMIT 1000))
      """;
  private static final Duration REST = Duration.ofMillis(5);

  private final Thread thread;
  private volatile boolean goesOn = true;
  private volatile @Nullable SQLException failed;

  private OutboxDeleter(Installation system, String database) {
    thread = Thread.ofPlatform().name("deleter").unstarted(() -> run(system, database));
  }

  static OutboxDeleter start(Installation system, String database) {
    var deleter = new OutboxDeleter(system, database);
    deleter.thread.start();
    return deleter;
  }

  private void run(Installation system, String database) {
    try (var connection = system.connect(database);
        var delete = connection.prepareStatement(DELETE)) {
      while (goesOn) {
        if (delete.executeUpdate() == 0) {
          Pause.of(REST);
        }
      }
    } catch (SQLException e) {
      failed = e;
    }
  }

  @Override
  public void close() {
    goesOn = false;
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw Failure.interrupted(e);
    }
    if (failed != null) {
      throw new Failure("The outbox beside pgbench was not emptied", failed);
    }
  }
}
