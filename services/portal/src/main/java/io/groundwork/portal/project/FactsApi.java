package io.groundwork.portal.project;

import io.groundwork.portal.page.Money;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;

/** What the page asks of monitoring: the facts of all services, and the events behind them. */
interface FactsApi {

  record Site(
      String status,
      @Nullable String plotId,
      @Nullable String plot,
      @Nullable Instant heldUntil,
      @Nullable Instant offerUntil,
      @Nullable String waitingFor) {}

  record Residency(String regime, String status, Instant since, @Nullable String reason) {}

  record Facts(
      @Nullable String agreement,
      Money capex,
      Money committed,
      Money gap,
      List<Money> disbursed,
      boolean atRisk,
      List<String> risks,
      List<String> tracksNeeded,
      @Nullable Site site,
      @Nullable Residency residency) {}

  record Entry(
      String eventId,
      String topic,
      String type,
      Instant time,
      String actor,
      String organisation,
      String correlationId,
      Map<String, Object> summary) {

    Happening happening() {
      return new Happening(type, actor, null, summary);
    }

    /** A key of the bundles' {@code service.…}. */
    public String service() {
      return topic.substring(0, Math.max(0, topic.indexOf('.')));
    }
  }

  record Entries(List<Entry> items, @Nullable String next) {}

  @GetExchange("/projects/{id}")
  Facts facts(@PathVariable String id);

  @GetExchange("/projects/{id}/timeline?limit=200")
  Entries timeline(
      @PathVariable String id, @RequestParam(required = false) @Nullable String cursor);
}
