package io.groundwork.monitoring.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.Temporal;
import org.jspecify.annotations.Nullable;

/**
 * Something that has to happen, or ends, by a day or an instant.
 *
 * @param id the same while it is the same deadline, also when it moves
 * @param day null where it is an instant
 * @param detail code of a milestone
 */
record Deadline(
    String id,
    Kind kind,
    String project,
    String title,
    @Nullable String day,
    @Nullable Instant instant,
    String detail) {

  enum Kind {
    HOLD,
    OFFER,
    COMMITMENT,
    RESUME,
    MILESTONE
  }

  Temporal when() {
    return instant == null ? LocalDate.parse(String.valueOf(day)) : instant;
  }
}
