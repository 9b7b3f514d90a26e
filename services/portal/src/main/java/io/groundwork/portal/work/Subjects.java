package io.groundwork.portal.work;

import io.groundwork.portal.page.Formats;
import io.groundwork.portal.work.WorkApi.Item;
import org.jspecify.annotations.Nullable;

/** What a row is about beyond its project, in the reader's words. */
record Subjects(Formats formats) {

  /** Null when it is about the project itself. */
  public @Nullable String of(Item item) {
    var subject = item.item();
    if (subject == null) {
      return null;
    }
    return switch (item.code()) {
      case "MILESTONE_PLAN" -> formats.code("milestone", subject);
      case "RESIDENCY_APPLICATION" -> formats.code("regime", subject);
      case "MILESTONE", "REVISION", "RESUMPTION", "OFFER", "LEASE", "RESIDENCY", "CONDITION" ->
          subject;
      default -> null;
    };
  }
}
