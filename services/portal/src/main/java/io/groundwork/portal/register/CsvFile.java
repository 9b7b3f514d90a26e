package io.groundwork.portal.register;

import io.groundwork.portal.bulk.UnreadableFile;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * RFC 4180 in UTF-8, with comma, semicolon or tab between the cells: a spreadsheet writes what its
 * country is used to.
 */
final class CsvFile {

  private final String text;
  private final char separator;
  private final List<TableRow> rows = new ArrayList<>();
  private final StringBuilder cell = new StringBuilder();
  private List<String> cells = new ArrayList<>();
  private boolean quoted;
  private int line = 1;

  private CsvFile(String text) {
    this.text = text;
    this.separator = separator(text);
  }

  static List<TableRow> rows(byte[] bytes) {
    try {
      var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return new CsvFile(text.startsWith("\ufeff") ? text.substring(1) : text).read();
    } catch (CharacterCodingException e) {
      throw new UnreadableFile("import.wrong.file", e);
    }
  }

  private List<TableRow> read() {
    for (int at = 0; at < text.length(); at++) {
      var next = text.charAt(at);
      if (quoted) {
        at = inQuotes(next, at);
      } else {
        outside(next);
      }
    }
    if (quoted) {
      throw new UnreadableFile("import.wrong.file", null);
    }
    endOfRow();
    return rows;
  }

  /** A doubled quote is one of the text; a single one ends it. */
  private int inQuotes(char next, int at) {
    if (next != '"') {
      cell.append(next);
      return at;
    }
    if (at + 1 < text.length() && text.charAt(at + 1) == '"') {
      cell.append('"');
      return at + 1;
    }
    quoted = false;
    return at;
  }

  private void outside(char next) {
    if (next == '"' && cell.isEmpty()) {
      quoted = true;
    } else if (next == separator) {
      endOfCell();
    } else if (next == '\n') {
      endOfRow();
    } else if (next != '\r') {
      cell.append(next);
    }
  }

  private void endOfCell() {
    cells.add(cell.toString());
    cell.setLength(0);
  }

  private void endOfRow() {
    endOfCell();
    var row = new TableRow(line++, List.copyOf(cells));
    if (!row.isEmpty()) {
      rows.add(row);
    }
    cells = new ArrayList<>();
  }

  /** The one that the head has most of. */
  private static char separator(String text) {
    var head = text.lines().findFirst().orElse("");
    var found = head.chars().mapToObj(each -> (char) each).collect(Collectors.toList());
    return Stream.of(',', ';', '\t')
        .max(Comparator.comparingLong(each -> found.stream().filter(each::equals).count()))
        .orElse(',');
  }
}
