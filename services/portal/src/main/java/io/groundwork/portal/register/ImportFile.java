package io.groundwork.portal.register;

import io.groundwork.portal.bulk.ImportRow;
import io.groundwork.portal.bulk.ImportRow.State;
import io.groundwork.portal.bulk.UnreadableFile;
import io.groundwork.portal.service.Problem.Invalid;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** A file that somebody sent: its head, then a row per project. */
final class ImportFile {

  static final int MOST_BYTES = 1_000_000;
  static final int MOST_ROWS = 500;

  private static final List<String> NEEDED =
      List.of(
          "title",
          "summary",
          "region",
          "activity",
          "capexAmount",
          "capexCurrency",
          "jobs",
          "siteTrack",
          "partner1.name",
          "partner2.name");

  private ImportFile() {}

  /** Every row with its state; a head that is wrong is one row that is refused. */
  static List<ImportRow> read(byte[] bytes, String organisation) {
    if (bytes.length > MOST_BYTES) {
      throw new UnreadableFile("import.wrong.file", null);
    }
    var table = isZip(bytes) ? XlsxFile.rows(bytes) : CsvFile.rows(bytes);
    if (table.size() < 2) {
      throw new UnreadableFile("import.wrong.empty", null);
    }
    if (table.size() - 1 > MOST_ROWS) {
      throw new UnreadableFile("import.wrong.many", null);
    }
    var head = table.getFirst();
    var columns = new LinkedHashMap<Integer, Column>();
    var wrong = head(head, columns);
    if (!wrong.isEmpty()) {
      return List.of(
          new ImportRow(head.number(), "", "", "", Map.of(), State.REFUSED, List.copyOf(wrong)));
    }
    var reader = new RowReader(columns, organisation);
    return ImportRow.eachOnce(
        table.stream().skip(1).map(reader::read).toList(), "import.wrong.same");
  }

  private static boolean isZip(byte[] bytes) {
    return bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K';
  }

  private static List<Invalid> head(TableRow head, Map<Integer, Column> columns) {
    var wrong = new ArrayList<Invalid>();
    var seen = new ArrayList<String>();
    IntStream.range(0, head.cells().size())
        .filter(at -> !head.cell(at).isEmpty())
        .forEach(
            at -> {
              var name = head.cell(at);
              var column = Column.named(name);
              if (column == null) {
                wrong.add(invalid(name, "import.wrong.column"));
              } else if (seen.contains(name)) {
                wrong.add(invalid(name, "import.wrong.double"));
              } else {
                columns.put(at, column);
              }
              seen.add(name);
            });
    NEEDED.stream()
        .filter(name -> !seen.contains(name))
        .forEach(name -> wrong.add(invalid(name, "import.wrong.missing")));
    return wrong;
  }

  private static Invalid invalid(String column, String text) {
    return new Invalid(column, text, text + ".remedy");
  }
}
