package io.groundwork.financing.plan;

import io.groundwork.financing.deadline.Deadline;
import io.groundwork.financing.deadline.DeadlineRepository;
import io.groundwork.financing.plan.domain.Book;
import io.groundwork.financing.plan.domain.Commitment;
import org.springframework.stereotype.Component;

/**
 * When time alone may change an open plan: after a commitment's last valid day, and when a refused
 * close has rested. Set with every change, so also for what fell due while the plan was closed.
 */
@Component
class Deadlines {

  private final DeadlineRepository deadlines;
  private final FinancingSettings settings;

  Deadlines(DeadlineRepository deadlines, FinancingSettings settings) {
    this.deadlines = deadlines;
    this.settings = settings;
  }

  void of(Book book) {
    book.commitments().values().stream()
        .filter(commitment -> commitment.status() == Commitment.Status.ACTIVE)
        .map(commitment -> commitment.validUntil().plusDays(1).atStartOfDay(settings.zone()))
        .distinct()
        .map(end -> new Deadline(Deadline.Kind.EXPIRY, book.projectId(), end.toInstant()))
        .forEach(deadlines::set);
    var retryAt = book.progress().retryAt();
    if (retryAt != null) {
      deadlines.set(new Deadline(Deadline.Kind.CLOSING, book.projectId(), retryAt));
    }
  }
}
