package io.groundwork.financing.plan.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A financier's promise in its own currency, and what it counts in the capex currency. Bound: the
 * financial close rests on it, so it is neither taken back nor over with its validity.
 */
public record Commitment(
    UUID id,
    String financier,
    CommitmentKind kind,
    Money amount,
    BigDecimal rate,
    LocalDate rateOn,
    Money counted,
    LocalDate validUntil,
    Status status,
    @Nullable String reason,
    boolean bound) {

  /** Withdrawn and expired ones stay in the book; they count nothing. */
  public enum Status {
    ACTIVE,
    WITHDRAWN,
    EXPIRED
  }

  static Commitment made(PlanEvent.CommitmentMade e) {
    return new Commitment(
        e.commitmentId(),
        e.financier(),
        e.kind(),
        e.amount(),
        e.rate(),
        e.rateOn(),
        e.counted(),
        e.validUntil(),
        Status.ACTIVE,
        null,
        false);
  }

  Commitment withdrawn(String why) {
    return ended(Status.WITHDRAWN, why);
  }

  Commitment expired() {
    return ended(Status.EXPIRED, null);
  }

  private Commitment ended(Status end, @Nullable String why) {
    return with(end, why, bound);
  }

  /** Only one that stands can be bound. */
  Commitment bound(boolean now) {
    return active() ? with(status, reason, now) : this;
  }

  private Commitment with(Status now, @Nullable String why, boolean binding) {
    return new Commitment(
        id, financier, kind, amount, rate, rateOn, counted, validUntil, now, why, binding);
  }

  public boolean active() {
    return status == Status.ACTIVE;
  }
}
