package io.groundwork.portal.financing;

import io.groundwork.portal.PortalSettings;
import io.groundwork.portal.sheet.Spreadsheet;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** A plan to take along, as it is shown. */
@Controller
class PlanFileController {

  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final PlanReader plans;
  private final PlanTables tables;
  private final ZoneId zone;

  PlanFileController(PlanReader plans, PlanTables tables, PortalSettings settings) {
    this.plans = plans;
    this.tables = tables;
    this.zone = settings.zone();
  }

  @GetMapping("/financing/{project}/files/plan.xlsx")
  ResponseEntity<byte[]> workbook(
      @PathVariable String project, @RequestParam(required = false) @Nullable String asOf) {
    var read = read(project, asOf);
    var bytes =
        Spreadsheet.workbook(
            tables.of(read.plan(), read.names()), it -> tables.text("financing.table." + it));
    return file(read.plan(), "plan.xlsx", XLSX, bytes);
  }

  @GetMapping("/financing/{project}/files/{table}.csv")
  ResponseEntity<byte[]> csv(
      @PathVariable String project,
      @PathVariable String table,
      @RequestParam(required = false) @Nullable String asOf) {
    var read = read(project, asOf);
    var wanted =
        tables.of(read.plan(), read.names()).stream()
            .filter(it -> it.name().equals(table))
            .findFirst()
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    return file(read.plan(), table + ".csv", "text/csv;charset=UTF-8", Spreadsheet.csv(wanted));
  }

  private PlanReader.Read read(String project, @Nullable String asOf) {
    return plans.readAt(project, AsOf.of(asOf, zone).at());
  }

  private static ResponseEntity<byte[]> file(Plan plan, String name, String type, byte[] bytes) {
    var title = plan.title() == null ? plan.projectId() : plan.title();
    var disposition =
        ContentDisposition.attachment()
            .filename(title + " - " + name, StandardCharsets.UTF_8)
            .build();
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
        .header(HttpHeaders.CONTENT_TYPE, type)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .body(bytes);
  }
}
