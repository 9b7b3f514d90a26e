package io.groundwork.financing.plan.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A financier's promise in its own currency, and what it counts in the capex currency. */
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
    @Nullable String reason) {

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
        null);
  }

  Commitment withdrawn(String why) {
    return ended(Status.WITHDRAWN, why);
  }

  Commitment expired() {
    return ended(Status.EXPIRED, null);
  }

  private Commitment ended(Status end, @Nullable String why) {
    return new Commitment(id, financier, kind, amount, rate, rateOn, counted, validUntil, end, why);
  }

  public boolean active() {
    return status == Status.ACTIVE;
  }
}
