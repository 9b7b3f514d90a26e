package io.groundwork.backing;

import java.sql.SQLException;

/** Makes and drops databases on a running server. */
final class PostgresDatabases {

  private final PostgresServer server;

  PostgresDatabases(PostgresServer server) {
    this.server = server;
  }

  void create(String database) {
    if (!database.matches("[a-z][a-z0-9_-]{0,62}")) {
      throw new IllegalArgumentException("Not a database name: " + database);
    }
    try (var connection = server.connect();
        var query = connection.prepareStatement("SELECT 1 FROM pg_database WHERE datname = ?")) {
      query.setString(1, database);
      if (!query.executeQuery().next()) {
        connection.createStatement().execute("CREATE DATABASE \"%s\"".formatted(database));
      }
    } catch (SQLException e) {
      throw new BackingException("Cannot create the database " + database, e);
    }
  }

  void drop(String database) {
    try (var connection = server.connect();
        var statement = connection.createStatement()) {
      statement.execute("DROP DATABASE IF EXISTS \"%s\" WITH (FORCE)".formatted(database));
    } catch (SQLException e) {
      throw new BackingException("Cannot drop the database " + database, e);
    }
  }
}
