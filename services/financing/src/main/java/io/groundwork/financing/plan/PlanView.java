package io.groundwork.financing.plan;

import io.groundwork.financing.plan.domain.*;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A plan as callers see it. Sums are in the capex currency at each commitment's own rate; amounts
 * of a commitment, its tranches and disbursements are in its currency. Title to stage are of today.
 */
record PlanView(
    String projectId,
    @Nullable String title,
    @Nullable String organisation,
    @Nullable String region,
    String stage,
    String status,
    @Nullable String reasonCode,
    @Nullable String reason,
    MoneyView capex,
    MoneyView committed,
    MoneyView gap,
    MoneyView disbursed,
    boolean secured,
    @Nullable String stopped,
    List<CommitmentView> commitments,
    List<ConditionView> conditions,
    List<TrancheView> tranches,
    List<DisbursementView> disbursements) {

  record MoneyView(String amount, String currency) {
    static MoneyView of(Money money) {
      return new MoneyView(money.amount().toPlainString(), money.currency().getCurrencyCode());
    }
  }

  record CommitmentView(
      UUID id,
      String financier,
      CommitmentKind kind,
      MoneyView amount,
      String rate,
      LocalDate rateOn,
      MoneyView counted,
      LocalDate validUntil,
      Commitment.Status status,
      @Nullable String reason,
      MoneyView disbursed) {}

  record ConditionView(
      UUID id,
      Condition.Kind kind,
      String title,
      Condition.Status status,
      @Nullable String note,
      @Nullable String approver) {}

  record TrancheView(
      UUID id,
      UUID commitmentId,
      MoneyView amount,
      String milestone,
      boolean due,
      boolean cancelled,
      MoneyView disbursed) {}

  record DisbursementView(
      UUID id,
      UUID trancheId,
      MoneyView amount,
      String requestedBy,
      List<String> approvers,
      Disbursement.Status status,
      @Nullable LocalDate paidOn,
      @Nullable String reason) {}

  static PlanView of(Project project, PlanState state, Book book) {
    return Views.plan(project, state, book);
  }
}
