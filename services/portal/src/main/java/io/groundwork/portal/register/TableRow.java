package io.groundwork.portal.register;

import java.util.List;

/**
 * A row of a file that holds something.
 *
 * @param number as the file counts, the head being 1
 */
record TableRow(int number, List<String> cells) {

  String cell(int column) {
    return column < cells.size() ? cells.get(column).strip() : "";
  }

  boolean isEmpty() {
    return cells.stream().allMatch(String::isBlank);
  }
}
