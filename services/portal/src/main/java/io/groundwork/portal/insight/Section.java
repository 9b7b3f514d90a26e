package io.groundwork.portal.insight;

import io.groundwork.portal.insight.InsightApi.Month;
import io.groundwork.portal.service.Part;
import io.groundwork.portal.sheet.Table;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One subject of the page: a chart, and the tables that say the same.
 *
 * @param bars null where the chart is lines
 * @param tables the first beside the chart, the others on demand
 */
record Section(
    String name, Part<?> part, @Nullable Bars bars, List<Course> courses, List<Table> tables) {

  static <T> Section of(
      String name,
      Part<List<T>> part,
      Function<List<T>, Bars> bars,
      List<Function<List<T>, Table>> tables) {
    var rows = part.value();
    return rows == null
        ? new Section(name, part, null, List.of(), List.of())
        : new Section(name, part, bars.apply(rows), List.of(), apply(tables, rows));
  }

  static Section ofMonths(String name, Part<List<Month>> part, Function<List<Month>, Table> table) {
    var rows = part.value();
    return rows == null
        ? new Section(name, part, null, List.of(), List.of())
        : new Section(name, part, null, Course.of(rows), List.of(table.apply(rows)));
  }

  private static <T> List<Table> apply(List<Function<List<T>, Table>> tables, List<T> rows) {
    return tables.stream().map(each -> each.apply(rows)).toList();
  }

  /** Whether there is nothing to tell. */
  public boolean isEmpty() {
    return tables.stream().allMatch(table -> table.rows().isEmpty());
  }
}
