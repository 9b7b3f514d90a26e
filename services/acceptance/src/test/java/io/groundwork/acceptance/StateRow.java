package io.groundwork.acceptance;

import io.groundwork.schemas.Topics;
import java.util.List;
import java.util.stream.Stream;

/**
 * How far one aggregate is by the lock of its stream, by its journal, and by the row that queries
 * and constraints see; one transaction writes all three.
 *
 * @param stream topic and id
 * @param row 0 if there is none
 */
record StateRow(String stream, long locked, long journalled, long row) {

  private record Table(String topic, String name, String id) {}

  private static final List<Table> TABLES =
      List.of(
          new Table(Topics.AGREEMENT, "agreement", "id"),
          new Table(Topics.PROJECT, "project", "id"),
          new Table(Topics.TERRITORY, "territory", "id"),
          new Table(Topics.PLOT, "plot", "id"),
          new Table(Topics.ALLOCATION, "allocation", "project_id"),
          new Table(Topics.RESIDENCY, "residency", "project_id"),
          new Table(Topics.PLAN, "plan", "project_id"));

  private static final String VERSIONS =
      """
      SELECT s.version, coalesce(max(j.version), 0), coalesce(max(t.version), 0),
        coalesce(s.stream_id, t.%3$s)
      FROM (SELECT * FROM journal_stream WHERE topic = '%1$s') s
      LEFT JOIN journal j ON j.topic = s.topic AND j.stream_id = s.stream_id
      FULL JOIN %2$s t ON t.%3$s = s.stream_id
      GROUP BY s.version, s.stream_id, t.%3$s
      """;

  static List<StateRow> of(Addresses addresses) {
    return TABLES.stream().flatMap(table -> of(addresses, table)).toList();
  }

  private static Stream<StateRow> of(Addresses addresses, Table table) {
    var service = table.topic().substring(0, table.topic().indexOf('.'));
    var query = VERSIONS.formatted(table.topic(), table.name(), table.id());
    return new Database(addresses, service)
        .texts(query).stream().map(row -> of(table.topic(), row.split(" ", 4)));
  }

  private static StateRow of(String topic, String[] row) {
    return new StateRow(topic + " " + row[3], number(row[0]), number(row[1]), number(row[2]));
  }

  /** A row without a stream has "null" for the stream's version. */
  private static long number(String text) {
    return text.equals("null") ? 0 : Long.parseLong(text);
  }

  static List<String> broken(List<StateRow> rows) {
    return rows.stream()
        .filter(each -> each.locked() != each.journalled() || each.row() != each.journalled())
        .map("%s: stream, journal and row differ"::formatted)
        .toList();
  }
}
