package io.groundwork.monitoring.deadline;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that ends.
 *
 * @param itemId of the plot, commitment, milestone, paper or relief; empty for the project itself
 * @param item its name
 * @param due when it ends; a day ends with itself, in UTC
 * @param dueOn the day, where only a day is known
 * @param overdue whether that is over and the thing is still open
 */
record Deadline(
    String projectId,
    String title,
    String organisation,
    String stage,
    Kind kind,
    String itemId,
    @Nullable String item,
    Instant due,
    @Nullable LocalDate dueOn,
    boolean overdue) {

  enum Kind {
    HOLD,
    OFFER,
    COMMITMENT,
    RESUMPTION,
    MILESTONE,
    DOCUMENT,
    LEASE,
    RELIEF
  }
}
