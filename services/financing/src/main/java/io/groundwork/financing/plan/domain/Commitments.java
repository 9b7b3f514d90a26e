package io.groundwork.financing.plan.domain;

import static io.groundwork.financing.plan.domain.CommandRefused.unless;

import io.groundwork.financing.plan.domain.PlanCommand.*;
import io.groundwork.financing.plan.domain.PlanEvent.*;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Promises come and go; each change tells whether capex is covered still. */
final class Commitments {
  private Commitments() {}

  static List<PlanEvent> make(Book book, MakeCommitment c) {
    var currency = book.capex().currency();
    boolean foreign = !c.amount().currency().equals(currency);
    unless(!book.commitments().containsKey(c.commitmentId()), "this commitment exists already");
    unless(!c.amount().none(), "a commitment of nothing is none");
    unless(c.rate().signum() > 0, "the rate must be positive");
    unless(foreign || c.rate().compareTo(BigDecimal.ONE) == 0, "%s to %s is 1", currency, currency);
    unless(!c.validUntil().isBefore(c.today()), "it would have expired on %s", c.validUntil());
    unless(!c.rateOn().isAfter(c.today()), "a rate of %s is not known yet", c.rateOn());
    var counted = c.kind().bringsMoney() ? c.amount().at(c.rate(), currency) : Money.zero(currency);
    return weighed(
        book,
        "",
        List.of(
            new CommitmentMade(
                book.projectId(),
                c.commitmentId(),
                c.financier(),
                c.kind(),
                c.amount(),
                c.rate(),
                c.rateOn(),
                counted,
                c.validUntil())));
  }

  static List<PlanEvent> withdraw(Book book, WithdrawCommitment c) {
    var commitment = standing(book, c.commitmentId());
    unless(!commitment.bound(), "the plan is financially closed: its commitments bind");
    unless(book.drawn(commitment).none(), "money was drawn from it: it binds");
    var events = new ArrayList<PlanEvent>();
    events.add(new CommitmentWithdrawn(book.projectId(), c.commitmentId(), c.reason()));
    events.addAll(Tranches.cancel(book, book.of(commitment)));
    var reason =
        "%s withdrew %s: %s".formatted(commitment.financier(), commitment.amount(), c.reason());
    return weighed(book, reason, events);
  }

  /** Valid to the end of the day. */
  static List<PlanEvent> expire(Book book, ExpireCommitments c) {
    var over = book.expiring().filter(one -> one.validUntil().isBefore(c.today())).toList();
    var events = new ArrayList<PlanEvent>();
    for (var commitment : over) {
      events.add(new CommitmentExpired(book.projectId(), commitment.id()));
      events.addAll(Tranches.cancel(book, book.of(commitment)));
    }
    return weighed(book, "commitments expired: " + over.size(), events);
  }

  static Commitment standing(Book book, UUID id) {
    var commitment = book.commitments().get(id);
    if (commitment == null) {
      throw new CommandRefused("no commitment %s in this plan".formatted(id));
    }
    unless(commitment.active(), "the commitment is %s", commitment.status());
    return commitment;
  }

  private static List<PlanEvent> weighed(Book before, String reason, List<PlanEvent> events) {
    var after = Plan.fold(new PlanState.Open(before), events).opened();
    if (after == null || after.committed().covers(after.capex()) == before.progress().secured()) {
      return events;
    }
    var all = new ArrayList<>(events);
    all.add(
        before.progress().secured()
            ? new FinancingLost(before.projectId(), after.committed(), after.gap(), reason)
            : new FinancingSecured(before.projectId(), after.committed()));
    return all;
  }
}
