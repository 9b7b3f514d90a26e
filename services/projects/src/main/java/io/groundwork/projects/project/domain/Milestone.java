package io.groundwork.projects.project.domain;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A planned proof of progress; {@code since} is when it was planned or reached. */
public record Milestone(
    String code,
    MilestoneKind kind,
    String title,
    LocalDate dueOn,
    @Nullable LocalDate reachedOn,
    Instant since) {

  public boolean reached() {
    return reachedOn != null;
  }
}
