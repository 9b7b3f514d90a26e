package io.groundwork.financing.plan.domain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A condition precedent; the note says by what it was met or waived, or why it is open again. */
public record Condition(
    UUID id, Kind kind, String title, Status status, @Nullable String note, @Nullable String by) {

  /** Only INSURANCE waits for a paper; the others for facts of other services. */
  public enum Kind {
    SITE_LEASED("The plot is leased to the project"),
    RESIDENCY_GRANTED("Residency is granted"),
    PARTNERS_SIGNED("All partners have signed"),
    LENDERS_CONSENT("The lenders consent to the partners and their shares"),
    INSURANCE("The works are insured");

    private final String title;

    Kind(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }
  }

  /** OPEN blocks the financial close, and payments after it. */
  public enum Status {
    OPEN,
    MET,
    WAIVED
  }

  /** A condition as agreed when the plan is opened. */
  public record Term(UUID conditionId, Kind kind, String title) {}

  static Condition of(Term term) {
    return new Condition(term.conditionId(), term.kind(), term.title(), Status.OPEN, null, null);
  }

  Condition met(String evidence) {
    return to(Status.MET, evidence, null);
  }

  Condition waived(PlanEvent.ConditionWaived e) {
    return to(Status.WAIVED, e.reason(), e.approver());
  }

  Condition reopened(String why) {
    return to(Status.OPEN, why, null);
  }

  private Condition to(Status changed, String why, @Nullable String who) {
    return new Condition(id, kind, title, changed, why, who);
  }

  public boolean open() {
    return status == Status.OPEN;
  }
}
