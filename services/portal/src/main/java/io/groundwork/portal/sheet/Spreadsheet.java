package io.groundwork.portal.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** Tables as files: one as CSV (RFC 4180, UTF-8 with its mark), all as a workbook of sheets. */
public final class Spreadsheet {

  private static final String MARK = "\ufeff";

  private Spreadsheet() {}

  public static byte[] csv(Table table) {
    var lines =
        Stream.concat(Stream.of(table.head()), table.rows().stream())
            .map(row -> row.stream().map(Spreadsheet::cell).collect(Collectors.joining(",")))
            .collect(Collectors.joining("\r\n", MARK, "\r\n"));
    return lines.getBytes(StandardCharsets.UTF_8);
  }

  /** A text that a spreadsheet would run as a formula is told to be a text. */
  private static String cell(@Nullable Object value) {
    var text =
        switch (value) {
          case null -> "";
          case BigDecimal number -> number.toPlainString();
          case String words when words.matches("(?s)[=+\\-@\\t\\r].*") -> "'" + words;
          default -> value.toString();
        };
    return text.matches("(?s).*[\",\\r\\n].*") ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }

  public static byte[] workbook(List<Table> tables, UnaryOperator<String> sheetName) {
    var bytes = new ByteArrayOutputStream();
    try (var workbook = new Workbook(bytes, "Groundwork", "1.0")) {
      for (var table : tables) {
        fill(workbook.newWorksheet(sheetName.apply(table.name())), table);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void fill(Worksheet sheet, Table table) {
    for (int column = 0; column < table.head().size(); column++) {
      sheet.value(0, column, table.head().get(column));
      sheet.style(0, column).bold().set();
      sheet.width(column, 20);
    }
    sheet.freezePane(0, 1);
    for (int row = 0; row < table.rows().size(); row++) {
      for (int column = 0; column < table.head().size(); column++) {
        set(sheet, row + 1, column, table.rows().get(row).get(column));
      }
    }
  }

  private static void set(Worksheet sheet, int row, int column, @Nullable Object value) {
    switch (value) {
      case null -> {}
      case BigDecimal number -> {
        sheet.value(row, column, number);
        sheet.style(row, column).format("#,##0.00##").set();
      }
      case Integer number -> whole(sheet, row, column, number);
      case Long number -> whole(sheet, row, column, number);
      case LocalDate date -> {
        sheet.value(row, column, date);
        sheet.style(row, column).format("yyyy-mm-dd").set();
      }
      default -> sheet.value(row, column, value.toString());
    }
  }

  private static void whole(Worksheet sheet, int row, int column, Number number) {
    sheet.value(row, column, number);
    sheet.style(row, column).format("#,##0").set();
  }
}
