package io.groundwork.portal.register;

import io.groundwork.portal.page.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/** What the pages ask of the projects service, and tell it. */
interface RegisterApi {

  record Partner(String partnerId, String name, String side, BigDecimal sharePercent) {}

  record Utilities(
      BigDecimal powerKw,
      BigDecimal gasM3PerHour,
      BigDecimal waterM3PerDay,
      boolean roadAccess,
      boolean railAccess) {}

  record SiteNeeds(
      BigDecimal areaHectares,
      Utilities utilities,
      int labourJobs,
      @Nullable LocalDate earliestOn) {}

  record Details(
      String title,
      @Nullable String agreementId,
      @Nullable String actionItemId,
      String region,
      String activity,
      String summary,
      Money capex,
      int jobs,
      List<Partner> partners,
      String siteTrack,
      @Nullable SiteNeeds siteNeeds,
      @Nullable String regime) {}

  record Project(String id, long version, String stage, Details details) {}

  /** What was said when something happened; only of what gives a reason. */
  record Event(@Nullable String reason) {}

  record Entry(String type, Event event) {}

  record Journal(List<Entry> items) {}

  record Item(String itemId, String title) {}

  record Agreement(String id, String title, String organisation, List<Item> items) {}

  record Row(String id, String organisation) {}

  record Rows(List<Row> items) {}

  @GetExchange("/agreements")
  Rows agreements(@RequestParam @Nullable String text, @RequestParam int limit);

  @GetExchange("/agreements/{id}")
  Agreement agreement(@PathVariable String id);

  @GetExchange("/projects/{id}")
  Project project(@PathVariable String id);

  @GetExchange("/projects/{id}/journal")
  Journal journal(@PathVariable String id);

  @PostExchange("/projects")
  Project register(
      @RequestHeader("Idempotency-Key") String key, @RequestBody Map<String, Object> statement);

  @PutExchange("/projects/{id}")
  Project revise(
      @PathVariable String id,
      @RequestHeader("If-Match") String version,
      @RequestBody Map<String, Object> statement);

  @PostExchange("/projects/{id}/documents")
  void attach(
      @PathVariable String id,
      @RequestHeader("Idempotency-Key") String key,
      @RequestBody Map<String, Object> paper);
}
