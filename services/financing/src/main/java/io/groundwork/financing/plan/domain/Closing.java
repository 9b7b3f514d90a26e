package io.groundwork.financing.plan.domain;

import io.groundwork.financing.plan.domain.PlanCommand.*;
import io.groundwork.financing.plan.domain.PlanEvent.*;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Opening, financial close and its reversal, and the ordered compensation of a cancellation. */
final class Closing {
  private static final int SLOWEST = 12;

  private Closing() {}

  /** The lenders consent to the partners the project was accepted with. */
  static List<PlanEvent> open(OpenPlan c) {
    var events = new ArrayList<PlanEvent>();
    events.add(new PlanOpened(c.projectId(), c.capex(), c.conditions()));
    c.conditions().stream()
        .filter(term -> term.kind() == Condition.Kind.LENDERS_CONSENT)
        .map(term -> met(c.projectId(), term))
        .forEach(events::add);
    return events;
  }

  private static ConditionMet met(String projectId, Condition.Term term) {
    var evidence = Proof.AS_ACCEPTED_WITH_PROJECT.name();
    return new ConditionMet(projectId, term.conditionId(), term.kind(), evidence, null);
  }

  static List<PlanEvent> close(Book book) {
    boolean ready =
        book.fulfilled() && book.progress().secured() && book.progress().stopped() == null;
    return ready ? List.of(new FinancialClosed(book.projectId(), book.committed())) : List.of();
  }

  /** Tried again after 1, 2, 4, … seconds: the project may not have heard yet what we have. */
  static List<PlanEvent> reverse(Book book, ReverseFinancialClose c) {
    long seconds = 1L << Math.min(book.progress().reversals(), SLOWEST);
    var retryAt = c.at().plus(Duration.ofSeconds(seconds));
    return List.of(new FinancialCloseReversed(book.projectId(), c.reason(), retryAt));
  }

  /** Every step is said even if there was nothing to do: others wait for it. */
  static List<PlanEvent> cancel(@Nullable Book book, CancelPlan c) {
    var tranches = book == null ? List.<PlanEvent>of() : Tranches.cancelAll(book);
    var events = new ArrayList<PlanEvent>();
    events.add(new DisbursementsStopped(c.projectId(), c.reason()));
    events.addAll(tranches);
    events.add(new TranchesCancelled(c.projectId(), tranches.size()));
    events.add(new PlanCancelled(c.projectId(), c.reasonCode(), c.reason()));
    return events;
  }
}
