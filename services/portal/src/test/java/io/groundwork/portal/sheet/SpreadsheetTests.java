package io.groundwork.portal.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpreadsheetTests {

  @TempDir private Path folder = Path.of("");

  private final Table table =
      new Table(
          "plan",
          List.of("Сумма", "Text", "Date"),
          List.of(
              Arrays.asList(
                  new BigDecimal("123456789012345.67"), "=1+1", LocalDate.of(2026, 1, 31)),
              Arrays.asList(null, "a \"b\", c", null)));

  @Test
  void writesEveryDigitAndNoFormula() {
    var csv = new String(Spreadsheet.csv(table), StandardCharsets.UTF_8);
    assertThat(csv)
        .isEqualTo(
            "\ufeffСумма,Text,Date\r\n123456789012345.67,'=1+1,2026-01-31\r\n"
                + ",\"a \"\"b\"\", c\",\r\n");
  }

  @Test
  void writesAWorkbookOfSheetsWithTheSame() throws IOException {
    var sheet =
        entry(Spreadsheet.workbook(List.of(table), it -> "План"), "xl/worksheets/sheet1.xml");
    assertThat(sheet).contains("<v>123456789012345.67</v>");
  }

  /** By the directory at its end, as spreadsheet programs read it. */
  private String entry(byte[] workbook, String name) throws IOException {
    var file = Files.write(folder.resolve("plan.xlsx"), workbook);
    try (var zip = new ZipFile(file.toFile());
        var in = zip.getInputStream(zip.getEntry(name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
