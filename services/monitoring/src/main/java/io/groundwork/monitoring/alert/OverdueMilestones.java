package io.groundwork.monitoring.alert;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Finds milestones whose day has passed and tells of them, in one transaction. */
@Component
class OverdueMilestones {

  private final OverdueProjection overdue;
  private final Notices notices;
  private final TransactionTemplate transaction;
  private final Clock clock;

  OverdueMilestones(
      OverdueProjection overdue, Notices notices, TransactionTemplate transaction, Clock clock) {
    this.overdue = overdue;
    this.notices = notices;
    this.transaction = transaction;
    this.clock = clock;
  }

  void look() {
    var today = LocalDate.now(clock);
    if (overdue.isAny(today)) {
      transaction.executeWithoutResult(_ -> overdue.find(today).forEach(notices::tell));
    }
  }
}
