package io.groundwork.acceptance;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** A lock in a service's database that a test holds, so that who needs it stands still. */
final class HeldLock implements AutoCloseable {

  private final Connection connection;
  private final String lock;

  /**
   * Takes it.
   *
   * @param lock a statement that does
   */
  HeldLock(Addresses addresses, String service, String lock) throws SQLException {
    var url = addresses.database(service);
    this.connection = DriverManager.getConnection(url, "groundwork", "groundwork");
    this.lock = lock;
    connection.setAutoCommit(false);
    take();
  }

  /** Lets each who waits do what it waits for, and nothing after that. */
  void step() throws SQLException {
    connection.commit();
    take();
  }

  private void take() throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(lock);
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
