package io.groundwork.benchmark;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/**
 * Keeps the relay of projects from working, as if another process led and did nothing: its session
 * is ended and its lock taken, until this is closed.
 */
final class RelayAway implements AutoCloseable {

  private static final String END =
      """
      SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE application_name = 'relay' AND datname = current_database()
      """;
  private static final String LOCK =
      "SELECT pg_try_advisory_lock(hashtextextended('relay/projects', 0))";

  private final Connection connection;

  private RelayAway(Connection connection) {
    this.connection = connection;
  }

  static RelayAway begin(Installation system) throws SQLException {
    var connection = system.connect("projects");
    try (var statement = connection.createStatement()) {
      for (var locked = false; !locked; ) {
        statement.execute(END);
        Pause.of(Duration.ofMillis(5));
        try (var answer = statement.executeQuery(LOCK)) {
          locked = answer.next() && answer.getBoolean(1);
        }
      }
      return new RelayAway(connection);
    } catch (SQLException | RuntimeException e) {
      connection.close();
      throw e;
    }
  }

  Connection connection() {
    return connection;
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
