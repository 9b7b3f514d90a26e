package io.groundwork.financing.plan.domain;

import static io.groundwork.financing.plan.domain.CommandRefused.unless;

import io.groundwork.financing.plan.domain.PlanCommand.*;
import io.groundwork.financing.plan.domain.PlanEvent.*;
import java.util.List;
import java.util.stream.Stream;

/** Parts of commitments: never more than promised, due when their milestone is reached. */
final class Tranches {
  private Tranches() {}

  static List<PlanEvent> plan(Book book, PlanTranche c) {
    var commitment = Commitments.standing(book, c.commitmentId());
    unless(!book.tranches().containsKey(c.trancheId()), "this tranche exists already");
    unless(commitment.kind().bringsMoney(), "a guarantee is not drawn, so it has no tranches");
    unless(!c.amount().none(), "a tranche of nothing is none");
    var planned = book.planned(commitment).plus(sameCurrency(commitment.amount(), c.amount()));
    unless(
        commitment.amount().covers(planned),
        "tranches would add up to %s of %s committed",
        planned,
        commitment.amount());
    return List.of(
        new TranchePlanned(
            book.projectId(), c.trancheId(), c.commitmentId(), c.amount(), c.milestone()));
  }

  /** For a milestone that never comes; what is due is drawn, or stays, but is not taken back. */
  static List<PlanEvent> cancel(Book book, CancelTranche c) {
    var tranche = book.tranches().get(c.trancheId());
    if (tranche == null) {
      throw new CommandRefused("no tranche %s in this plan".formatted(c.trancheId()));
    }
    unless(!tranche.cancelled(), "the tranche is cancelled");
    unless(!tranche.due(), "the tranche is due: %s is reached", tranche.milestone());
    return List.of(
        new TrancheCancelled(book.projectId(), tranche.id(), tranche.undrawn(), c.reason()));
  }

  static List<PlanEvent> reach(Book book, ReachMilestones c) {
    return book.tranches().values().stream()
        .filter(t -> !t.due() && !t.cancelled() && c.codes().contains(t.milestone()))
        .<PlanEvent>map(t -> new TrancheDue(book.projectId(), t.id(), t.milestone()))
        .toList();
  }

  static List<PlanEvent> cancelAll(Book book) {
    return cancel(book, book.tranches().values().stream());
  }

  static List<PlanEvent> cancel(Book book, Stream<Tranche> tranches) {
    return tranches
        .filter(t -> !t.cancelled() && !t.undrawn().none())
        .<PlanEvent>map(t -> new TrancheCancelled(book.projectId(), t.id(), t.undrawn(), null))
        .toList();
  }

  static Money sameCurrency(Money promised, Money asked) {
    unless(
        promised.currency().equals(asked.currency()),
        "amounts are in %s, the commitment's currency",
        promised.currency());
    return asked;
  }
}
