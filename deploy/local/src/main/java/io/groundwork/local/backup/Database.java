package io.groundwork.local.backup;

import io.groundwork.local.backup.Manifest.Tables;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** One service's database in one transaction: as it was when this was made, or as it will be. */
final class Database implements AutoCloseable {

  /**
   * Referenced tables first; Flyway's own is compared, not copied. Who is told what stays where it
   * is: a copy that sent mails and webhooks too would tell everything twice.
   */
  private static final String TABLES =
      """
      WITH RECURSIVE tables AS (
          SELECT oid, relname FROM pg_class
          WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace
            AND relname NOT IN ('flyway_schema_history', 'alert_subscription', 'alert_delivery',
              'alert_task', 'calendar_feed')),
        depth AS (
          SELECT oid, relname, 0 AS level FROM tables
          UNION ALL
          SELECT t.oid, t.relname, d.level + 1 FROM depth d
          JOIN pg_constraint c ON c.contype = 'f' AND c.confrelid = d.oid AND c.conrelid <> d.oid
          JOIN tables t ON t.oid = c.conrelid)
      SELECT relname FROM depth GROUP BY relname ORDER BY max(level), relname
      """;

  /** Keys and sessions are of no use elsewhere. */
  private static final List<String> TABLES_OF_IDENTITY = List.of("person");

  private static final String MIGRATIONS =
      """
      SELECT coalesce(version, '') || ' ' || script || ' ' || coalesce(checksum, 0)
      FROM flyway_schema_history ORDER BY installed_rank
      """;

  private static final String COUNTERS =
      """
      SELECT format('SELECT setval(pg_get_serial_sequence(%L, %L), max(%I)) FROM %I',
        table_name, column_name, column_name, table_name)
      FROM information_schema.columns WHERE table_schema = 'public' AND is_identity = 'YES'
      """;

  private static final String UNPICK =
      "UPDATE scheduled_tasks SET picked = false, picked_by = NULL, last_heartbeat = NULL";

  private final String service;
  private final Connection connection;

  private Database(String service, Connection connection) {
    this.service = service;
    this.connection = connection;
  }

  /** What is committed later is not seen. */
  static Database asOfNow(Installation system, String service) {
    var connection = system.connect(service);
    try {
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      connection.setReadOnly(true);
      var database = new Database(service, connection);
      database.texts("SELECT 'the snapshot is taken by the first query'");
      return database;
    } catch (SQLException e) {
      throw new BackupException("The database of " + service + " cannot be read", e);
    }
  }

  static Database toFill(Installation system, String service) {
    return new Database(service, system.connect(service));
  }

  Tables copyTo(BackupWriter backup) {
    var rows = new LinkedHashMap<String, Long>();
    for (var table : tables()) {
      rows.put(
          table,
          backup.entry(entry(table), out -> copies().copyOut(copy(table, "TO STDOUT"), out)));
    }
    return new Tables(texts(MIGRATIONS), rows);
  }

  private List<String> tables() {
    return service.equals(Installation.IDENTITY) ? TABLES_OF_IDENTITY : texts(TABLES);
  }

  /** Refuses a database of another structure, and one that is not empty. */
  void requireFits(Tables tables) {
    if (!texts(MIGRATIONS).equals(tables.migrations())) {
      throw new BackupException(
          "The database of %s has another structure than the backup: restore with the version that took it"
              .formatted(service));
    }
    var full = new ArrayList<String>();
    for (var table : tables.rows().keySet()) {
      if (!texts("SELECT 'row' FROM %s LIMIT 1".formatted(quoted(table))).isEmpty()) {
        full.add(table);
      }
    }
    if (!full.isEmpty()) {
      throw new BackupException(
          "The database of %s is not empty (%s): restore onto a fresh system"
              .formatted(service, String.join(", ", full)));
    }
  }

  /** Nobody sees a row of it before {@link #commit}. */
  void copyFrom(BackupReader backup, Tables tables) {
    tables.rows().forEach((table, expected) -> load(backup, table, expected));
    texts(COUNTERS).forEach(this::texts);
    if (tables.rows().containsKey("scheduled_tasks")) {
      execute(UNPICK);
    }
  }

  private void load(BackupReader backup, String table, long expected) {
    execute("LOCK TABLE %s IN ACCESS EXCLUSIVE MODE".formatted(quoted(table)));
    var loaded = backup.entry(entry(table), in -> copies().copyIn(copy(table, "FROM STDIN"), in));
    if (loaded != expected) {
      throw new BackupException(
          "The backup has %d rows of %s instead of %d".formatted(loaded, table, expected));
    }
  }

  void commit() {
    try {
      connection.commit();
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  private CopyManager copies() throws SQLException {
    return connection.unwrap(PGConnection.class).getCopyAPI();
  }

  private List<String> texts(String sql) {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      var texts = new ArrayList<String>();
      while (rows.next()) {
        texts.add(String.valueOf(rows.getString(1)));
      }
      return texts;
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  private void execute(String sql) {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  private BackupException failed(SQLException e) {
    return new BackupException("The database of " + service + " refuses", e);
  }

  private String entry(String table) {
    return "databases/%s/%s".formatted(service, table);
  }

  private static String copy(String table, String direction) {
    return "COPY %s %s".formatted(quoted(table), direction);
  }

  private static String quoted(String table) {
    return '"' + table + '"';
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw failed(e);
    }
  }
}
