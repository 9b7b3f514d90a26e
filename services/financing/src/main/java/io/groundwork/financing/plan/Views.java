package io.groundwork.financing.plan;

import io.groundwork.financing.plan.PlanView.*;
import io.groundwork.financing.plan.domain.*;
import java.util.Locale;

/** From the book to what callers see. */
final class Views {
  private Views() {}

  static PlanView plan(Project project, PlanState state, Book book) {
    var end = state instanceof PlanState.Cancelled cancelled ? cancelled : null;
    return new PlanView(
        book.projectId(),
        project.title(),
        project.organisation(),
        project.region(),
        project.stage(),
        state.getClass().getSimpleName().toUpperCase(Locale.ROOT),
        end == null ? null : end.reasonCode(),
        end == null ? null : end.reason(),
        MoneyView.of(book.capex()),
        MoneyView.of(book.committed()),
        MoneyView.of(book.gap()),
        MoneyView.of(book.disbursed()),
        book.progress().secured(),
        end == null ? book.progress().stopped() : end.reason(),
        book.commitments().values().stream().map(c -> commitment(book, c)).toList(),
        book.conditions().values().stream().map(Views::condition).toList(),
        book.tranches().values().stream().map(Views::tranche).toList(),
        book.disbursements().values().stream().map(Views::disbursement).toList());
  }

  private static CommitmentView commitment(Book book, Commitment c) {
    return new CommitmentView(
        c.id(),
        c.financier(),
        c.kind(),
        MoneyView.of(c.amount()),
        c.rate().toPlainString(),
        c.rateOn(),
        MoneyView.of(c.counted()),
        c.validUntil(),
        c.status(),
        c.reason(),
        MoneyView.of(book.drawn(c)));
  }

  private static ConditionView condition(Condition c) {
    return new ConditionView(c.id(), c.kind(), c.title(), c.status(), c.note(), c.by());
  }

  private static TrancheView tranche(Tranche t) {
    return new TrancheView(
        t.id(),
        t.commitmentId(),
        MoneyView.of(t.amount()),
        t.milestone(),
        t.due(),
        t.cancelled(),
        MoneyView.of(t.paid()));
  }

  private static DisbursementView disbursement(Disbursement d) {
    return new DisbursementView(
        d.id(),
        d.trancheId(),
        MoneyView.of(d.amount()),
        d.requestedBy(),
        d.approvers(),
        d.status(),
        d.paidOn(),
        d.reason());
  }
}
