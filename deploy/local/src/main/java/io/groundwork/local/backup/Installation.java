package io.groundwork.local.backup;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;

/**
 * Where a system keeps its data.
 *
 * @param databases service name to JDBC URL; identity is not among them, its keys and sessions are
 *     of no use elsewhere
 * @param account user and password of the databases; those in an URL win
 * @param bootstrapServers Kafka
 * @param registryUrl schema registry
 */
public record Installation(
    Map<String, String> databases,
    Map<String, String> account,
    String bootstrapServers,
    String registryUrl) {

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
