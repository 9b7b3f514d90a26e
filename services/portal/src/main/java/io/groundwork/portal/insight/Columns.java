package io.groundwork.portal.insight;

import io.groundwork.portal.page.Formats;
import io.groundwork.portal.sheet.Table;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes tables in the reader's language. */
record Columns(Formats formats) {

  Table table(String name, String columns, Stream<List<@Nullable Object>> rows) {
    var head = Stream.of(columns.split(" ")).map(it -> code("insight.column", it)).toList();
    return new Table(name, head, rows.toList());
  }

  static List<@Nullable Object> row(@Nullable Object... cells) {
    return Arrays.asList(cells);
  }

  String code(String kind, String code) {
    return formats.code(kind, code);
  }
}
