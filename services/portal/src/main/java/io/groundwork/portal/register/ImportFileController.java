package io.groundwork.portal.register;

import io.groundwork.portal.bulk.Import;
import io.groundwork.portal.bulk.ReportFile;
import jakarta.servlet.http.HttpSession;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Files to take along: the template to fill in, and what is wrong in which row. */
@Controller
class ImportFileController {

  private static final String CSV = "text/csv;charset=UTF-8";
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final ReportFile report;

  ImportFileController(ReportFile report) {
    this.report = report;
  }

  @GetMapping("/projects/import/template.csv")
  ResponseEntity<byte[]> csv() {
    var head = Column.all().stream().map(Column::name).collect(Collectors.joining(","));
    return ReportFile.file(
        "projects.csv", CSV, ("\ufeff" + head + "\r\n").getBytes(StandardCharsets.UTF_8));
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
    return ReportFile.file("projects.xlsx", XLSX, bytes.toByteArray());
  }

  @GetMapping("/projects/import/{id}/report.csv")
  ResponseEntity<byte[]> report(@PathVariable String id, HttpSession session) {
    return report.of(Import.kept(ImportController.KIND, id, session), ImportController.TEXTS);
  }
}
