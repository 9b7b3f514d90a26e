package io.groundwork.monitoring;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All that the service's database holds. */
final class Dump {

  private static final String TABLES =
      """
      SELECT table_name FROM information_schema.tables
      WHERE table_schema = 'public' AND table_type = 'BASE TABLE' ORDER BY 1
      """;
  private static final String WITH =
      """
      SELECT count(*) FROM %s t WHERE strpos(t::text, ?) > 0
        OR strpos(t::text, encode(convert_to(?, 'UTF8'), 'hex')) > 0
      """;

  private final JdbcClient jdbc;

  Dump(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Also where it is among bytes, which are shown as hexadecimal digits. */
  List<String> tablesWith(String text) {
    return jdbc.sql(TABLES).query((row, _) -> row.getString(1)).list().stream()
        .filter(table -> rows(table, text) > 0)
        .toList();
  }

  private long rows(String table, String text) {
    return jdbc.sql(WITH.formatted(table)).params(text, text).query(Long.class).single();
  }
}
