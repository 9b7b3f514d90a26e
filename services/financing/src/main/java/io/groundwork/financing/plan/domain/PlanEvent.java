package io.groundwork.financing.plan.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happened to a plan; each has exactly one record in the published language. */
public sealed interface PlanEvent {
  String projectId();

  record PlanOpened(String projectId, Money capex, List<Condition.Term> conditions)
      implements PlanEvent {}

  record CommitmentMade(
      String projectId,
      UUID commitmentId,
      String financier,
      CommitmentKind kind,
      Money amount,
      BigDecimal rate,
      LocalDate rateOn,
      Money counted,
      LocalDate validUntil)
      implements PlanEvent {}

  record CommitmentWithdrawn(String projectId, UUID commitmentId, String reason)
      implements PlanEvent {}

  record CommitmentExpired(String projectId, UUID commitmentId) implements PlanEvent {}

  record FinancingSecured(String projectId, Money committed) implements PlanEvent {}

  record FinancingLost(String projectId, Money committed, Money gap, String reason)
      implements PlanEvent {}

  record ConditionMet(
      String projectId,
      UUID conditionId,
      Condition.Kind kind,
      String evidence,
      @Nullable String causeId)
      implements PlanEvent {}

  record ConditionWaived(
      String projectId, UUID conditionId, Condition.Kind kind, String approver, String reason)
      implements PlanEvent {}

  record ConditionReopened(String projectId, UUID conditionId, Condition.Kind kind, String reason)
      implements PlanEvent {}

  record FinancialClosed(String projectId, Money committed) implements PlanEvent {}

  /** retryAt: when the close is tried again although no new fact came. */
  record FinancialCloseReversed(String projectId, String reason, Instant retryAt)
      implements PlanEvent {}

  record TranchePlanned(
      String projectId, UUID trancheId, UUID commitmentId, Money amount, String milestone)
      implements PlanEvent {}

  record TrancheDue(String projectId, UUID trancheId, String milestone) implements PlanEvent {}

  record DisbursementRequested(
      String projectId, UUID disbursementId, UUID trancheId, Money amount, String requestedBy)
      implements PlanEvent {}

  record DisbursementApproved(String projectId, UUID disbursementId, String approver, int approvals)
      implements PlanEvent {}

  record DisbursementRefused(String projectId, UUID disbursementId, String approver, String reason)
      implements PlanEvent {}

  record DisbursementPaid(
      String projectId, UUID disbursementId, UUID trancheId, Money amount, LocalDate paidOn)
      implements PlanEvent {}

  record DisbursementsStopped(String projectId, String reason) implements PlanEvent {}

  record DisbursementsResumed(String projectId) implements PlanEvent {}

  /** reason: the financier's; null where the tranche went with its commitment or its project. */
  record TrancheCancelled(String projectId, UUID trancheId, Money undrawn, @Nullable String reason)
      implements PlanEvent {}

  record TranchesCancelled(String projectId, int count) implements PlanEvent {}

  record PlanCancelled(String projectId, String reasonCode, String reason) implements PlanEvent {}
}
