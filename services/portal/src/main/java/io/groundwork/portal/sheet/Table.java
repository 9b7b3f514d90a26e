package io.groundwork.portal.sheet;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows for a page and for a spreadsheet.
 *
 * @param rows of texts, numbers and dates; null is an empty cell
 */
public record Table(String name, List<String> head, List<List<@Nullable Object>> rows) {

  /** Whether the column holds nothing but numbers. */
  public boolean isNumber(int column) {
    return rows.stream()
        .map(row -> row.get(column))
        .allMatch(cell -> cell == null || cell instanceof Number);
  }
}
