package io.groundwork.portal.register;

import io.groundwork.portal.register.ImportRow.State;
import java.util.List;

/**
 * A file that was read and is being registered, kept in the session: rows in the order of the file.
 *
 * @param going whether its valid rows are being registered
 */
record Import(String id, String file, List<ImportRow> rows, boolean going) {

  static final String ATTRIBUTE = Import.class.getName();

  Import {
    rows = List.copyOf(rows);
  }

  Import with(List<ImportRow> next) {
    return new Import(id, file, next, true);
  }

  public long count(String state) {
    return rows.stream().filter(row -> row.is(State.valueOf(state))).count();
  }

  /** Rows that wait to be registered. */
  List<ImportRow> waiting(int most) {
    return rows.stream().filter(row -> row.is(State.READY)).limit(most).toList();
  }

  public boolean isOver() {
    return going && waiting(1).isEmpty();
  }

  public List<ImportRow> wrong() {
    return rows.stream().filter(row -> row.is(State.REFUSED)).toList();
  }

  public List<ImportRow> right() {
    return rows.stream().filter(row -> !row.is(State.REFUSED)).toList();
  }
}
