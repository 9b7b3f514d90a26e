package io.groundwork.portal.register;

import io.groundwork.portal.bulk.ImportRow;
import io.groundwork.portal.bulk.Tick;
import io.groundwork.portal.form.Form;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Reads a row as the form would have it, and says what its shape is wrong in. */
final class RowReader {

  private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
  private static final String ACCESS = "siteNeeds.utilities.";
  private static final String DAY = "siteNeeds.earliestOn";

  private final Map<Integer, Column> columns;
  private final String organisation;

  RowReader(Map<Integer, Column> columns, String organisation) {
    this.columns = columns;
    this.organisation = organisation;
  }

  ImportRow read(TableRow row) {
    var read = new LinkedHashMap<String, String>();
    columns.forEach((at, column) -> read.put(column.field(), row.cell(at)));
    var reference = read.getOrDefault(Column.REFERENCE, "");
    var form = Form.of(tidied(read));
    ticks(read, form);
    day(form);
    var statement = new LinkedHashMap<>(Statement.of(form));
    RowChecks.check(form, statement);
    var content = statement.toString();
    var id = name(reference.isEmpty() ? "content\n" + content : "reference\n" + reference);
    statement.put("id", id);
    return ImportRow.of(
        row.number(),
        form.text("title"),
        id,
        "import-" + name(id + content),
        statement,
        form,
        Column::nameOf);
  }

  private static Map<String, String> tidied(Map<String, String> read) {
    var tidied = new LinkedHashMap<>(read);
    for (var side : List.of("roadAccess", "railAccess")) {
      var yes = Tick.isYes(read.getOrDefault(ACCESS + side, ""));
      tidied.put(ACCESS + side, yes ? "true" : "");
    }
    tidied.computeIfPresent("siteTrack", (_, text) -> text.toUpperCase(Locale.ROOT));
    tidied.computeIfPresent(DAY, (_, text) -> dayOf(text));
    tidied.computeIfPresent("activity", (_, text) -> fourDigits(text));
    return tidied;
  }

  /** A spreadsheet takes 0141 for a number. */
  private static String fourDigits(String text) {
    return text.matches("\\d{1,3}") ? "0".repeat(4 - text.length()) + text : text;
  }

  /** A spreadsheet stores a day as its number. */
  private static String dayOf(String text) {
    return text.matches("\\d{5}") ? DAY_ZERO.plusDays(Integer.parseInt(text)).toString() : text;
  }

  private static void ticks(Map<String, String> read, Form form) {
    for (var side : List.of("roadAccess", "railAccess")) {
      var text = read.getOrDefault(ACCESS + side, "");
      if (!text.isEmpty() && !Tick.isYes(text) && !Tick.isNo(text)) {
        form.wrong(ACCESS + side, "import.wrong.tick");
      }
    }
  }

  private static void day(Form form) {
    if (form.checked(DAY)) {
      try {
        LocalDate.parse(form.text(DAY));
      } catch (DateTimeException _) {
        form.wrong(DAY, "import.wrong.date");
      }
    }
  }

  private String name(String text) {
    var bytes = ("groundwork\n" + organisation + "\n" + text).getBytes(StandardCharsets.UTF_8);
    return UUID.nameUUIDFromBytes(bytes).toString();
  }
}
