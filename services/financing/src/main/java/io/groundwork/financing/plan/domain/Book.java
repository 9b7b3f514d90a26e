package io.groundwork.financing.plan.domain;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Everything promised, proved, planned and paid in one plan; sums are in the capex currency. */
public record Book(
    String projectId,
    Money capex,
    Progress progress,
    Map<UUID, Commitment> commitments,
    Map<UUID, Condition> conditions,
    Map<UUID, Tranche> tranches,
    Map<UUID, Disbursement> disbursements) {

  static Book opened(PlanEvent.PlanOpened e) {
    var start = new Progress(false, null, 0, null);
    var book = new Book(e.projectId(), e.capex(), start, Map.of(), Map.of(), Map.of(), Map.of());
    for (var term : e.conditions()) {
      book = book.with(Condition.of(term));
    }
    return book;
  }

  public Money committed() {
    return active().map(Commitment::counted).reduce(nothing(), Money::plus);
  }

  public Money gap() {
    return committed().shortOf(capex);
  }

  /** Each commitment's payments are summed first, so that rounding never lifts it over counted. */
  public Money disbursed() {
    return commitments.values().stream()
        .map(c -> drawn(c).at(c.rate(), capex.currency()))
        .reduce(nothing(), Money::plus);
  }

  /** Paid out of one commitment, in its currency. */
  public Money drawn(Commitment commitment) {
    return of(commitment).map(Tranche::paid).reduce(zeroOf(commitment), Money::plus);
  }

  /** Taken by tranches of one commitment, in its currency. */
  public Money planned(Commitment commitment) {
    return of(commitment).map(Tranche::taken).reduce(zeroOf(commitment), Money::plus);
  }

  /** Asked for out of a tranche, and neither paid nor refused yet. */
  Money pending(Tranche tranche) {
    return disbursements.values().stream()
        .filter(d -> d.pending() && d.trancheId().equals(tranche.id()))
        .map(Disbursement::amount)
        .reduce(Money.zero(tranche.amount().currency()), Money::plus);
  }

  Stream<Commitment> active() {
    return commitments.values().stream().filter(Commitment::active);
  }

  /** Those whose time runs: what a close rests on, or money was drawn from, binds. */
  public Stream<Commitment> expiring() {
    return active().filter(c -> !c.bound() && drawn(c).none());
  }

  Stream<Tranche> of(Commitment commitment) {
    return tranches.values().stream().filter(t -> t.commitmentId().equals(commitment.id()));
  }

  public boolean fulfilled() {
    return conditions.values().stream().noneMatch(Condition::open);
  }

  /** Whether the organisation has a say here: one with a commitment that still stands. */
  public boolean financedBy(String organisation) {
    return active().anyMatch(c -> c.financier().equals(organisation));
  }

  Book with(Progress changed) {
    return new Book(projectId, capex, changed, commitments, conditions, tranches, disbursements);
  }

  Book with(Commitment c) {
    var all = put(commitments, c.id(), c);
    return new Book(projectId, capex, progress, all, conditions, tranches, disbursements);
  }

  Book with(Condition c) {
    var all = put(conditions, c.id(), c);
    return new Book(projectId, capex, progress, commitments, all, tranches, disbursements);
  }

  Book with(Tranche t) {
    var all = put(tranches, t.id(), t);
    return new Book(projectId, capex, progress, commitments, conditions, all, disbursements);
  }

  Book with(Disbursement d) {
    var all = put(disbursements, d.id(), d);
    return new Book(projectId, capex, progress, commitments, conditions, tranches, all);
  }

  private Money nothing() {
    return Money.zero(capex.currency());
  }

  private static Money zeroOf(Commitment commitment) {
    return Money.zero(commitment.amount().currency());
  }

  private static <T> Map<UUID, T> put(Map<UUID, T> before, UUID id, T item) {
    var all = new LinkedHashMap<>(before);
    all.put(id, item);
    return Collections.unmodifiableMap(all);
  }
}
