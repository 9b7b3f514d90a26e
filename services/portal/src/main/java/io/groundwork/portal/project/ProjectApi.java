package io.groundwork.portal.project;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;

/** What the page asks of the projects service, and tells it. */
interface ProjectApi {

  /** One thing that must be true to leave a stage; organisation null = any that has the role. */
  record Criterion(
      String code,
      String title,
      String who,
      @Nullable String organisation,
      boolean satisfied,
      Instant since) {}

  /** next is null at the end of the way. */
  record Gate(String stage, @Nullable String next, boolean open, List<Criterion> criteria) {

    /** What is missing first. */
    public List<Criterion> ordered() {
      return criteria.stream()
          .sorted(java.util.Comparator.comparing(Criterion::satisfied))
          .toList();
    }
  }

  @GetExchange("/projects/{id}")
  Project project(@PathVariable String id, @RequestParam(required = false) @Nullable Instant asOf);

  @GetExchange("/projects/{id}/gate")
  Gate gate(@PathVariable String id);

  @PostExchange("/projects/{id}/{command}")
  void tell(
      @PathVariable String id,
      @PathVariable String command,
      @RequestHeader("Idempotency-Key") String key,
      @RequestHeader(name = "If-Match", required = false) @Nullable String version,
      @RequestBody Map<String, Object> body);

  /** About one of the project's papers or milestones. */
  @PostExchange("/projects/{id}/{things}/{thing}/{command}")
  void tell(
      @PathVariable String id,
      @PathVariable String things,
      @PathVariable String thing,
      @PathVariable String command,
      @RequestHeader("Idempotency-Key") String key,
      @RequestBody Map<String, Object> body);
}
