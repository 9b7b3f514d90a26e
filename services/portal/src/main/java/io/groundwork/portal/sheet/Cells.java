package io.groundwork.portal.sheet;

import io.groundwork.portal.page.Formats;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A table's cells as the reader's language writes them. */
public record Cells(Formats formats) {

  public String of(@Nullable Object cell) {
    return switch (cell) {
      case null -> "";
      case Number number -> formats.number(number);
      case LocalDate date -> formats.date(date);
      default -> cell.toString();
    };
  }
}
