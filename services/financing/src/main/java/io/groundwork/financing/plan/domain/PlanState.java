package io.groundwork.financing.plan.domain;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Where a plan stands: it is opened, financially closed, and perhaps cancelled. */
public sealed interface PlanState {

  record Absent() implements PlanState {}

  record Open(Book book) implements PlanState {}

  record Closed(Book book) implements PlanState {}

  /** Without a book if the project ended before the plan was opened. */
  record Cancelled(@Nullable Book book, String reasonCode, String reason) implements PlanState {}

  default @Nullable Book opened() {
    return switch (this) {
      case Absent _ -> null;
      case Open(var book) -> book;
      case Closed(var book) -> book;
      case Cancelled(var book, _, _) -> book;
    };
  }

  default PlanState with(UnaryOperator<Book> change) {
    return switch (this) {
      case Absent s -> s;
      case Open(var book) -> new Open(change.apply(book));
      case Closed(var book) -> new Closed(change.apply(book));
      case Cancelled s -> s;
    };
  }
}
