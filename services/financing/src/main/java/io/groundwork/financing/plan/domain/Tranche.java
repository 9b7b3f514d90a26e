package io.groundwork.financing.plan.domain;

import java.util.UUID;

/** A part of a commitment, in its currency, to be drawn once its milestone is reached. */
public record Tranche(
    UUID id,
    UUID commitmentId,
    Money amount,
    String milestone,
    boolean due,
    boolean cancelled,
    Money paid) {

  /** The milestone of tranches that are due as soon as the project is in construction. */
  public static final String FINANCIAL_CLOSE = "FINANCIAL_CLOSE";

  static Tranche planned(PlanEvent.TranchePlanned e) {
    var nothing = Money.zero(e.amount().currency());
    return new Tranche(
        e.trancheId(), e.commitmentId(), e.amount(), e.milestone(), false, false, nothing);
  }

  Tranche dueNow() {
    return new Tranche(id, commitmentId, amount, milestone, true, cancelled, paid);
  }

  Tranche cancelledNow() {
    return new Tranche(id, commitmentId, amount, milestone, due, true, paid);
  }

  Tranche paid(Money more) {
    return new Tranche(id, commitmentId, amount, milestone, due, cancelled, paid.plus(more));
  }

  public Money undrawn() {
    return amount.minus(paid);
  }

  /** What of the commitment it takes: all while it stands, the paid part once cancelled. */
  Money taken() {
    return cancelled ? paid : amount;
  }
}
