package io.groundwork.local.backup;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/**
 * Where a system keeps its data.
 *
 * @param databases service name to JDBC URL; identity is among them where people are meant too
 * @param account user and password of the databases; those in an URL win
 * @param bootstrapServers Kafka
 * @param registryUrl schema registry
 */
public record Installation(
    Map<String, String> databases,
    Map<String, String> account,
    String bootstrapServers,
    String registryUrl) {

  /** The one that has no journal, and knows who is behind the ids. */
  public static final String IDENTITY = "identity";

  /** Those that keep a journal. */
  Set<String> services() {
    var services = new TreeSet<>(databases.keySet());
    services.remove(IDENTITY);
    return services;
  }

  /** Whether it is told who is behind the ids. */
  public boolean namesPeople() {
    return databases.containsKey(IDENTITY);
  }

  Connection connect(String service) {
    var properties = new Properties();
    properties.putAll(account);
    properties.setProperty("ApplicationName", "groundwork-backup");
    try {
      var connection = DriverManager.getConnection(databases.get(service), properties);
      connection.setAutoCommit(false);
      return connection;
    } catch (SQLException e) {
      throw new BackupException("The database of " + service + " cannot be reached", e);
    }
  }
}
