package io.groundwork.portal.insight;

import io.groundwork.portal.page.Formats;
import io.groundwork.portal.service.Services;
import io.groundwork.portal.sheet.Spreadsheet;
import io.groundwork.portal.sheet.Table;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The tables to take along, with the filter of the page. */
@Controller
class InsightFileController {

  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final InsightApi monitoring;
  private final Sections sections;
  private final Formats formats;

  InsightFileController(Services services, Sections sections, Formats formats) {
    this.monitoring = services.client("monitoring", InsightApi.class);
    this.sections = sections;
    this.formats = formats;
  }

  @GetMapping("/insight/files/insight.xlsx")
  ResponseEntity<byte[]> workbook(InsightFilter filter) {
    var bytes = Spreadsheet.workbook(tables(filter), name -> formats.code("insight.sheet", name));
    return file("insight.xlsx", XLSX, bytes);
  }

  @GetMapping("/insight/files/{name}.csv")
  ResponseEntity<byte[]> csv(@PathVariable String name, InsightFilter filter) {
    var wanted =
        tables(filter).stream()
            .filter(table -> table.name().equals(name))
            .findFirst()
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    return file(name + ".csv", "text/csv;charset=UTF-8", Spreadsheet.csv(wanted));
  }

  private List<Table> tables(InsightFilter filter) {
    if (filter.isWrong()) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }
    return sections.tables(
        Insight.read(monitoring, filter, 1), Insight.deadlines(monitoring, filter));
  }

  private static ResponseEntity<byte[]> file(String name, String type, byte[] bytes) {
    var disposition = ContentDisposition.attachment().filename(name).build();
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
        .header(HttpHeaders.CONTENT_TYPE, type)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .body(bytes);
  }
}
