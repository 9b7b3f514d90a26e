package io.groundwork.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;

/** A database for pgbench beside that of projects, with tables made by the same files. */
final class PgbenchTables {

  static final String DATABASE = "pgbench";

  private static final List<String> TABLES = List.of("V0.1__journal.sql", "V0.2__idempotency.sql");
  private static final String STREAMS =
      """
      INSERT INTO journal_stream SELECT 'projects.project',
        '00000000-0000-4000-8000-' || lpad(n::text, 12, '0'), 0 FROM generate_series(1, %d) AS n
      """
          .formatted(Projects.COUNT);

  private PgbenchTables() {}

  static void make(Installation system) {
    try (var connection = system.connect("postgres");
        var statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + DATABASE);
    } catch (SQLException e) {
      throw new Failure("Cannot make the database of pgbench", e);
    }
    try (var connection = system.connect(DATABASE);
        var statement = connection.createStatement()) {
      for (var file : TABLES) {
        statement.execute(resource("/io/groundwork/platform/db/" + file));
      }
      statement.execute(STREAMS);
    } catch (SQLException e) {
      throw new Failure("Cannot make the tables of pgbench", e);
    }
  }

  static String resource(String name) {
    try (InputStream in =
        Objects.requireNonNull(PgbenchTables.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new Failure("Cannot read " + name, e);
    }
  }
}
