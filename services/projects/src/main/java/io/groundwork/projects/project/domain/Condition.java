package io.groundwork.projects.project.domain;

import java.time.Instant;
import java.time.LocalDate;

/** Beside the stage, never a stage itself. */
public sealed interface Condition {
  Instant since();

  record Active(Instant since) implements Condition {}

  record OnHold(String reason, LocalDate resumeBy, Instant since) implements Condition {}
}
