package io.groundwork.portal.financing;

import io.groundwork.portal.page.Money;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;

/** What the pages ask of financing, and tell it. */
interface PlanApi {

  record Summary(
      String projectId,
      @Nullable String title,
      @Nullable String organisation,
      @Nullable String region,
      String stage,
      String status,
      Money capex,
      Money committed,
      Money gap,
      Money disbursed,
      boolean secured) {}

  record Summaries(List<Summary> items, @Nullable String next) {}

  /** One event; its type names the fields in event. */
  record Entry(
      String type,
      Instant occurredAt,
      Instant recordedAt,
      String actor,
      String organisation,
      Map<String, Object> event) {}

  @GetExchange("/plans")
  Summaries plans(@RequestParam MultiValueMap<String, String> filter, @RequestParam int limit);

  @GetExchange("/plans/{project}")
  Plan plan(@PathVariable String project, @RequestParam(required = false) @Nullable Instant asOf);

  @GetExchange("/plans/{project}/journal")
  List<Entry> journal(@PathVariable String project);

  /** Makes a new thing: commitments, tranches or disbursements. */
  @PostExchange("/plans/{project}/{things}")
  void make(
      @PathVariable String project,
      @PathVariable String things,
      @RequestHeader("Idempotency-Key") String key,
      @RequestBody Map<String, ? extends @Nullable Object> body);

  /** Decides about one that is there, such as {@code tranches/{id}/cancellation}. */
  @PostExchange("/plans/{project}/{things}/{id}/{decision}")
  Plan decide(
      @PathVariable String project,
      @PathVariable String things,
      @PathVariable String id,
      @PathVariable String decision,
      @RequestHeader("Idempotency-Key") String key,
      @RequestBody Map<String, ? extends @Nullable Object> body);
}
