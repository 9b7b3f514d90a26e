package io.groundwork.backing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Makes and drops databases on a running server. */
final class PostgresDatabases {

  private final DatabaseServer server;

  PostgresDatabases(DatabaseServer server) {
    this.server = server;
  }

  void create(String database) {
    if (!database.matches("[a-z][a-z0-9_-]{0,62}")) {
      throw new IllegalArgumentException("Not a database name: " + database);
    }
    try (var connection = connect();
        var query = connection.prepareStatement("SELECT 1 FROM pg_database WHERE datname = ?")) {
      query.setString(1, database);
      if (!query.executeQuery().next()) {
        connection.createStatement().execute("CREATE DATABASE \"%s\"".formatted(database));
      }
    } catch (SQLException e) {
      throw new BackingException("Cannot create the database " + database, e);
    }
  }

  boolean answers() {
    try (var connection = connect()) {
      return connection.isValid(1);
    } catch (SQLException _) {
      return false;
    }
  }

  void drop(String database) {
    try (var connection = connect();
        var statement = connection.createStatement()) {
      statement.execute("DROP DATABASE IF EXISTS \"%s\" WITH (FORCE)".formatted(database));
    } catch (SQLException e) {
      throw new BackingException("Cannot drop the database " + database, e);
    }
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection(
        server.jdbcUrl("postgres"), DatabaseServer.USER, DatabaseServer.PASSWORD);
  }
}
