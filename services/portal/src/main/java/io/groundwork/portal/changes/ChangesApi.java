package io.groundwork.portal.changes;

import io.groundwork.portal.project.Happening;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PutExchange;

/** What the page asks of monitoring, and tells it. Positions are those of the feed. */
interface ChangesApi {

  record Change(
      long position,
      String kind,
      String type,
      Instant time,
      String actor,
      String organisation,
      @Nullable String stage,
      Map<String, Object> summary) {

    public Happening happening() {
      return new Happening(type, actor, stage, summary);
    }
  }

  record Missed(
      String kind, String itemId, @Nullable String item, Instant due, @Nullable LocalDate dueOn) {}

  /**
   * @param count of all changes, of which {@code changes} are the newest
   */
  record ProjectChanges(
      String projectId,
      String title,
      String organisation,
      String stage,
      int count,
      List<Change> changes,
      List<Missed> missed) {

    public int earlier() {
      return count - changes.size();
    }
  }

  /**
   * @param visitedAt null before the first visit
   */
  record Changes(
      long since,
      long position,
      @Nullable Instant visitedAt,
      List<ProjectChanges> items,
      @Nullable String next) {}

  record Visit(long position) {}

  @GetExchange("/changes")
  Changes changes(
      @RequestParam(required = false) @Nullable Long since,
      @RequestParam(required = false) @Nullable String cursor);

  @PutExchange("/visit")
  void visit(@RequestBody Visit visit);
}
