package io.groundwork.financing.plan;

import io.groundwork.financing.plan.domain.Book;
import io.groundwork.financing.plan.domain.Commitment;
import io.groundwork.platform.deadline.Deadline;
import io.groundwork.platform.deadline.Deadlines;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * When time alone may change an open plan: after a commitment's last valid day, and when a refused
 * close has rested. Set with every change, so also for what fell due while the plan was closed.
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
    book.commitments().values().stream()
        .filter(commitment -> commitment.status() == Commitment.Status.ACTIVE)
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
