package io.groundwork.portal.bulk;

import io.groundwork.portal.bulk.ImportRow.State;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file that was read and is being registered, kept in the session: rows in the order of the file.
 *
 * @param kind of what stands in it; of each one is kept
 * @param going whether its valid rows are being registered
 */
public record Import(String kind, String id, String file, List<ImportRow> rows, boolean going) {

  private static final String ATTRIBUTE = Import.class.getName() + ".";

  public Import {
    rows = List.copyOf(rows);
  }

  public void keep(HttpSession session) {
    session.setAttribute(ATTRIBUTE + kind, this);
  }

  /** Null when another one was read since. */
  public static @Nullable Import kept(String kind, String id, HttpSession session) {
    return session.getAttribute(ATTRIBUTE + kind) instanceof Import kept && kept.id().equals(id)
        ? kept
        : null;
  }

  Import with(List<ImportRow> next) {
    return new Import(kind, id, file, next, true);
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
