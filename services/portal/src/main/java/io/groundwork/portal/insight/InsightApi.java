package io.groundwork.portal.insight;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;

/** What the page asks of monitoring. A cohort that is null is all projects. */
interface InsightApi {

  record Step(
      @Nullable LocalDate cohort,
      String stage,
      int entered,
      int here,
      int wentOn,
      int ended,
      int back,
      @Nullable BigDecimal conversion) {

    @Nullable BigDecimal percent() {
      return conversion == null ? null : conversion.movePointRight(2);
    }
  }

  record TimeInStage(
      @Nullable LocalDate cohort,
      String stage,
      int left,
      @Nullable BigDecimal medianDays,
      @Nullable BigDecimal p90Days,
      int returned,
      int open,
      @Nullable BigDecimal openMedianDays,
      @Nullable BigDecimal longestOpenDays) {}

  /**
   * @param code what is waited for; null = all
   */
  record Bottleneck(
      String role,
      @Nullable String code,
      int open,
      @Nullable Instant oldest,
      @Nullable BigDecimal openMedianDays,
      int waits,
      @Nullable BigDecimal medianDays,
      @Nullable BigDecimal p90Days,
      @Nullable BigDecimal daysInPeriod) {}

  record Month(
      LocalDate month,
      String currency,
      BigDecimal committed,
      BigDecimal ended,
      BigDecimal guaranteed,
      BigDecimal disbursed,
      BigDecimal committedSoFar,
      BigDecimal disbursedSoFar) {}

  /**
   * @param region null = all, as activity
   */
  record Jobs(
      @Nullable String region,
      @Nullable String activity,
      int projects,
      long planned,
      long underWay,
      long inOperation,
      long lost) {}

  record Deadline(
      String projectId,
      String title,
      String organisation,
      String stage,
      String kind,
      @Nullable String item,
      Instant due,
      @Nullable LocalDate dueOn) {

    /** The page of the portal on which it is dealt with. */
    public String address() {
      return switch (kind) {
        case "HOLD", "OFFER", "LEASE", "RELIEF" -> "/sites/projects/" + projectId;
        case "COMMITMENT" -> "/financing/" + projectId + "#commitments";
        default -> "/projects/" + projectId;
      };
    }

    /** Null where a day is known. */
    public @Nullable Instant dueAt() {
      return dueOn == null ? due : null;
    }
  }

  record Deadlines(List<Deadline> items, @Nullable String next) {}

  record Choice(String kind, String value, String title) {}

  record Choices(List<Choice> choices) {}

  @GetExchange("/insight/funnel")
  List<Step> funnel(@RequestParam MultiValueMap<String, String> selection);

  @GetExchange("/insight/durations")
  List<TimeInStage> durations(@RequestParam MultiValueMap<String, String> selection);

  @GetExchange("/insight/bottlenecks")
  List<Bottleneck> bottlenecks(@RequestParam MultiValueMap<String, String> selection);

  @GetExchange("/insight/capital")
  List<Month> capital(@RequestParam MultiValueMap<String, String> selection);

  @GetExchange("/insight/jobs")
  List<Jobs> jobs(@RequestParam MultiValueMap<String, String> selection);

  @GetExchange("/insight/deadlines")
  Deadlines deadlines(
      @RequestParam MultiValueMap<String, String> selection,
      @RequestParam int limit,
      @RequestParam(required = false) @Nullable String cursor);

  @GetExchange("/board/columns?limit=1")
  Choices choices();
}
