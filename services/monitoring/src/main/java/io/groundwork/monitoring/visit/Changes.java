package io.groundwork.monitoring.visit;

import io.groundwork.monitoring.visit.ChangesProjection.Window;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What changed behind one position of the feed, up to another; a page of it.
 *
 * @param since position behind which it begins
 * @param position up to which it goes: send it as the visit's
 * @param visitedAt when the user was here last, and missed no deadline before
 * @param items projects, the one that changed last first
 * @param next cursor of the following page; null on the last one
 */
record Changes(
    long since,
    long position,
    @Nullable Instant visitedAt,
    List<ProjectChanges> items,
    @Nullable String next) {

  enum Kind {
    STAGE,
    BREACH,
    DECISION
  }

  /**
   * A project's changes, the newest first.
   *
   * @param count of all changes; {@code changes} are the newest of them
   * @param missed deadlines that passed since the last visit and are still open
   */
  record ProjectChanges(
      String projectId,
      String title,
      String organisation,
      String stage,
      int count,
      List<Change> changes,
      List<Missed> missed) {}

  record Change(
      long position,
      Kind kind,
      String type,
      Instant time,
      String actor,
      String organisation,
      @Nullable String stage,
      Map<String, Object> summary) {}

  record Missed(
      String kind, String itemId, @Nullable String item, Instant due, @Nullable LocalDate dueOn) {}

  static Changes of(Window window, List<ProjectChanges> items, @Nullable String next) {
    return new Changes(window.since(), window.upTo(), window.visitedAt(), items, next);
  }
}
