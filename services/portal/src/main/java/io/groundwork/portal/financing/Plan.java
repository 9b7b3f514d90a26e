package io.groundwork.portal.financing;

import io.groundwork.portal.page.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * As financing tells it. Sums are in the capex currency; what belongs to a commitment is in its
 * own.
 */
record Plan(
    String projectId,
    @Nullable String title,
    @Nullable String organisation,
    @Nullable String region,
    String stage,
    String status,
    @Nullable String reason,
    Money capex,
    Money committed,
    Money gap,
    Money disbursed,
    boolean secured,
    @Nullable String stopped,
    List<Commitment> commitments,
    List<Condition> conditions,
    List<Tranche> tranches,
    List<Disbursement> disbursements) {

  /** counted: what it brings in the capex currency; nothing of a guarantee. */
  record Commitment(
      String id,
      String financier,
      String kind,
      Money amount,
      BigDecimal rate,
      LocalDate rateOn,
      Money counted,
      LocalDate validUntil,
      String status,
      @Nullable String reason,
      Money disbursed) {

    public boolean isStanding() {
      return status.equals("ACTIVE");
    }
  }

  /** note: by what it was met or why it was waived or is open again; approver: who waived it. */
  record Condition(
      String id,
      String kind,
      String title,
      String status,
      @Nullable String note,
      @Nullable String approver) {

    public boolean isOpen() {
      return status.equals("OPEN");
    }

    public boolean isMet() {
      return status.equals("MET");
    }
  }

  record Tranche(
      String id,
      String commitmentId,
      Money amount,
      String milestone,
      boolean due,
      boolean cancelled,
      Money disbursed) {

    /** A key of the bundles' {@code financing.tranche.…}. */
    public String state() {
      return cancelled ? "CANCELLED" : due ? "DUE" : "PLANNED";
    }
  }

  record Disbursement(
      String id,
      String trancheId,
      Money amount,
      String requestedBy,
      List<String> approvers,
      String status,
      @Nullable LocalDate paidOn,
      @Nullable String reason) {

    public boolean isWaiting() {
      return status.equals("REQUESTED");
    }
  }

  Optional<Commitment> commitment(String id) {
    return commitments.stream().filter(it -> it.id().equals(id)).findFirst();
  }

  Optional<Condition> condition(String id) {
    return conditions.stream().filter(it -> it.id().equals(id)).findFirst();
  }

  Optional<Tranche> tranche(String id) {
    return tranches.stream().filter(it -> it.id().equals(id)).findFirst();
  }

  Optional<Disbursement> disbursement(String id) {
    return disbursements.stream().filter(it -> it.id().equals(id)).findFirst();
  }

  public boolean isForeign(Commitment commitment) {
    return !commitment.amount().currency().equals(capex.currency());
  }

  /** Whose money a tranche is. */
  public @Nullable String financier(Tranche tranche) {
    return commitment(tranche.commitmentId()).map(Commitment::financier).orElse(null);
  }

  /** What the tranche of a payment waits for. */
  public @Nullable String milestone(Disbursement disbursement) {
    return tranche(disbursement.trancheId()).map(Tranche::milestone).orElse(null);
  }
}
