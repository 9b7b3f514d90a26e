package io.groundwork.platform.web;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One page of a list; next is the cursor of the following page, null on the last one. */
public record Page<T>(List<T> items, @Nullable String next) {

  public Page {
    items = List.copyOf(items);
  }

  /** From rows read with limit + 1: the surplus row only tells that there is more. */
  public static <T> Page<T> of(List<T> rows, int limit, Function<T, Cursor> position) {
    if (rows.size() <= limit) {
      return new Page<>(rows, null);
    }
    var items = rows.subList(0, limit);
    return new Page<>(items, position.apply(items.getLast()).text());
  }

  public <R> Page<R> map(Function<T, R> view) {
    return new Page<>(items.stream().map(view).toList(), next);
  }
}
