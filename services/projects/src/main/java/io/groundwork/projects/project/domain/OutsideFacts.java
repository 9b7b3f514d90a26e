package io.groundwork.projects.project.domain;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What only other services know: since when the plot is leased, and the last day of the last relief
 * that runs.
 */
public record OutsideFacts(@Nullable Instant leasedAt, @Nullable LocalDate reliefsUntil) {
  public static final OutsideFacts NONE = new OutsideFacts(null, null);
}
