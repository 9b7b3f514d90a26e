package io.groundwork.portal.register;

import io.groundwork.portal.page.Formats;
import io.groundwork.portal.page.Sentences;
import jakarta.servlet.http.HttpSession;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Files to take along: the template to fill in, and what is wrong in which row. */
@Controller
class ImportFileController {

  private static final String CSV = "text/csv;charset=UTF-8";
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final Formats formats;
  private final Sentences sentences;

  ImportFileController(Formats formats, Sentences sentences) {
    this.formats = formats;
    this.sentences = sentences;
  }

  @GetMapping("/projects/import/template.csv")
  ResponseEntity<byte[]> csv() {
    var head = Column.all().stream().map(Column::name).collect(Collectors.joining(","));
    return file("projects.csv", CSV, ("\ufeff" + head + "\r\n").getBytes(StandardCharsets.UTF_8));
  }

  /** Columns of texts, so that a spreadsheet leaves 0141 as it is. */
  @GetMapping("/projects/import/template.xlsx")
  ResponseEntity<byte[]> workbook() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var workbook = new Workbook(bytes, "Groundwork", "1.0")) {
      var sheet = workbook.newWorksheet("projects");
      var columns = Column.all();
      for (int at = 0; at < columns.size(); at++) {
        sheet.value(0, at, columns.get(at).name());
        sheet.style(0, at).bold().set();
        sheet.width(at, 18);
      }
      sheet.range(1, 0, ImportFile.MOST_ROWS, columns.size() - 1).style().format("@").set();
      sheet.freezePane(0, 1);
    }
    return file("projects.xlsx", XLSX, bytes.toByteArray());
  }

  @GetMapping("/projects/import/{id}/report.csv")
  ResponseEntity<byte[]> report(@PathVariable String id, HttpSession session) {
    if (!(session.getAttribute(Import.ATTRIBUTE) instanceof Import read) || !read.id().equals(id)) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    var lines = new ArrayList<String>();
    lines.add(line(List.of(text("row"), text("column"), text("problem"), text("remedy"))));
    read.wrong()
        .forEach(
            row ->
                row.errors()
                    .forEach(
                        error ->
                            lines.add(
                                line(
                                    List.of(
                                        String.valueOf(row.number()),
                                        error.field(),
                                        sentences.wrong(error.detail()).text(),
                                        sentences.wrong(error.remedy()).text())))));
    var csv = "\ufeff" + String.join("\r\n", lines) + "\r\n";
    return file("report.csv", CSV, csv.getBytes(StandardCharsets.UTF_8));
  }

  private String text(String key) {
    return formats.code("import", key);
  }

  private static String line(List<String> cells) {
    return cells.stream().map(ImportFileController::cell).collect(Collectors.joining(","));
  }

  /** A text that a spreadsheet would run as a formula is told to be a text. */
  private static String cell(String text) {
    var safe = text.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + text : text;
    return Stream.of("\"", ",", "\n", "\r").anyMatch(safe::contains)
        ? '"' + safe.replace("\"", "\"\"") + '"'
        : safe;
  }

  private static ResponseEntity<byte[]> file(String name, String type, byte[] bytes) {
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
        .header(HttpHeaders.CONTENT_TYPE, type)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .body(bytes);
  }
}
