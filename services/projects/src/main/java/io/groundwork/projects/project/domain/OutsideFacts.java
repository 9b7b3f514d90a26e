package io.groundwork.projects.project.domain;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What only other services know: since when the plot is leased, and the last day of the last relief
 * that runs, or that one is granted and has not begun.
 */
public record OutsideFacts(
    @Nullable Instant leasedAt, @Nullable LocalDate reliefsUntil, boolean reliefAwaited) {
  public static final OutsideFacts NONE = new OutsideFacts(null, null, false);
}
