package io.groundwork.platform.parcel;

import io.groundwork.backing.DatabaseServer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** An outbox as it is usually built, on connections the test steps through by hand. */
final class Naive implements AutoCloseable {

  private final String database;
  private final List<Connection> open = new ArrayList<>();

  Naive(String database) throws SQLException {
    this.database = database;
    Servers.ALL.postgres().createDatabase(database);
    run(
        transaction(),
        """
        DROP TABLE IF EXISTS event, aggregate;
        DROP SEQUENCE IF EXISTS drawn;
        CREATE SEQUENCE drawn;
        CREATE TABLE aggregate (id text PRIMARY KEY, version int NOT NULL);
        CREATE TABLE event (id bigint PRIMARY KEY, xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
          key text NOT NULL, version int NOT NULL);
        INSERT INTO aggregate VALUES ('a', 0), ('b', 0);
        COMMIT
        """);
  }

  /** A connection in a transaction of its own. */
  Connection transaction() throws SQLException {
    var connection =
        DriverManager.getConnection(
            Servers.ALL.postgres().jdbcUrl(database), DatabaseServer.USER, DatabaseServer.PASSWORD);
    connection.setAutoCommit(false);
    open.add(connection);
    return connection;
  }

  /** Draws an id, which is what a pooled sequence or a clock in the application does too. */
  static long draw(Connection connection) throws SQLException {
    return numbers(connection, "SELECT nextval('drawn')").getFirst();
  }

  /** Locks the aggregate and writes its next event under the id. */
  static void append(Connection connection, String key, long id) throws SQLException {
    run(
        connection,
        """
        UPDATE aggregate SET version = version + 1 WHERE id = '%s';
        INSERT INTO event (id, key, version) SELECT %d, id, version FROM aggregate WHERE id = '%s'
        """
            .formatted(key, id, key));
  }

  static void run(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  static List<Long> numbers(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      var all = new ArrayList<Long>();
      while (rows.next()) {
        all.add(rows.getLong(1));
      }
      return all;
    }
  }

  @Override
  public void close() throws SQLException {
    for (var connection : open) {
      connection.close();
    }
  }
}
