package io.groundwork.portal.work;

import io.groundwork.portal.page.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;

/** What the page asks of monitoring. */
interface WorkApi {

  /**
   * @param item what it is about by name, or what was asked for; for some, the project's title
   */
  record Item(
      String code,
      String role,
      String projectId,
      String title,
      String organisation,
      String region,
      String stage,
      @Nullable String itemId,
      @Nullable String item,
      @Nullable Money amount,
      int approvals,
      Instant since,
      @Nullable LocalDate dueOn,
      @Nullable Instant dueAt) {

    /** The page of the portal on which it is decided. */
    public String address() {
      return switch (code) {
        case "HOLD", "OFFER", "LEASE", "RESIDENCY", "RESIDENCY_APPLICATION" ->
            "/sites/projects/" + projectId;
        case "COMMITMENT" -> "/financing/" + projectId + "#commitments";
        case "CONDITION" -> "/financing/" + projectId + "#conditions";
        case "DISBURSEMENT" -> "/financing/" + projectId + "#disbursements";
        default -> "/projects/" + projectId;
      };
    }

    /** For a screen reader and a live page to tell one from another. */
    public String key() {
      return code + "-" + projectId + "-" + itemId;
    }
  }

  record Items(List<Item> items, @Nullable String next) {}

  @GetExchange("/work")
  Items work(@RequestParam int limit, @RequestParam(required = false) @Nullable String cursor);
}
