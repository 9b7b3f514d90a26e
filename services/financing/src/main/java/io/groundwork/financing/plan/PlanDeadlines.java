package io.groundwork.financing.plan;

import io.groundwork.financing.plan.domain.Book;
import io.groundwork.platform.deadline.Deadline;
import io.groundwork.platform.deadline.Deadlines;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * When time alone may change a plan: after the last valid day of a commitment that does not bind,
 * and when a refused close has rested. Set with every change.
 */
@Component
class PlanDeadlines {

  private final Deadlines deadlines;
  private final FinancingSettings settings;

  PlanDeadlines(Deadlines deadlines, FinancingSettings settings) {
    this.deadlines = deadlines;
    this.settings = settings;
  }

  void of(Book book) {
    book.expiring()
        .map(commitment -> commitment.validUntil().plusDays(1).atStartOfDay(settings.zone()))
        .distinct()
        .map(end -> deadline(WhenValidityEndsThenExpire.KIND, book, end.toInstant()))
        .forEach(deadlines::set);
    var retryAt = book.progress().retryAt();
    if (retryAt != null) {
      deadlines.set(deadline(WhenRefusalRestedThenCloseAgain.KIND, book, retryAt));
    }
  }

  private static Deadline deadline(String kind, Book book, Instant at) {
    return new Deadline(kind, List.of(book.projectId()), at);
  }
}
