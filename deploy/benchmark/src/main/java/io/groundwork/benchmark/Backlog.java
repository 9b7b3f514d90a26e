package io.groundwork.benchmark;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/** Rows in the outbox of projects, for a topic that no service reads. */
final class Backlog {

  static final String TOPIC = "benchmark.drain";

  private static final int CHUNK = 50_000;
  private static final String FILL =
      """
      INSERT INTO outbox (id, aggregatetype, aggregateid, type, payload, headers)
      SELECT gen_random_uuid(), ?, '00000000-0000-4000-8000-' || lpad((n %% %d)::text, 12, '0'),
        ?, decode(?, 'hex'), ?::jsonb
      FROM generate_series(1, ?) AS n
      """
          .formatted(Projects.COUNT);
  private static final String AT = "SELECT position FROM outbox ORDER BY position OFFSET ? LIMIT 1";
  private static final String IS_THERE = "SELECT 1 FROM outbox WHERE position = ?";

  private final Connection connection;

  Backlog(Connection connection) {
    this.connection = connection;
  }

  void fill(Sample sample, int rows) throws SQLException {
    try (var fill = connection.prepareStatement(FILL)) {
      fill.setString(1, TOPIC);
      fill.setString(2, sample.type());
      fill.setString(3, sample.payload());
      fill.setString(4, sample.headers());
      for (var left = rows; left > 0; left -= CHUNK) {
        fill.setInt(5, Math.min(CHUNK, left));
        fill.executeUpdate();
      }
    }
  }

  /** Of rows that are gone, or PostgreSQL would do so while something else is measured. */
  void clearAway() throws SQLException {
    try (var vacuum = connection.createStatement()) {
      vacuum.execute("VACUUM outbox");
      vacuum.execute("CHECKPOINT");
    }
  }

  /** The position of a row by its place, 0..n-1. */
  long position(int place) throws SQLException {
    try (var read = connection.prepareStatement(AT)) {
      read.setInt(1, place);
      try (var row = read.executeQuery()) {
        if (!row.next()) {
          throw new Failure("The backlog is shorter than " + place);
        }
        return row.getLong(1);
      }
    }
  }

  /** When the row is gone, as {@link System#nanoTime}. */
  long awaitGone(long position, Duration limit) throws SQLException {
    var deadline = System.nanoTime() + limit.toNanos();
    try (var look = connection.prepareStatement(IS_THERE)) {
      look.setLong(1, position);
      while (System.nanoTime() < deadline) {
        try (var row = look.executeQuery()) {
          if (!row.next()) {
            return System.nanoTime();
          }
        }
        Pause.of(Duration.ofMillis(5));
      }
    }
    throw new Failure("The relay has not drained the backlog in " + limit);
  }
}
