package io.groundwork.financing.plan.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a plan is told: an order of a person may be refused, a fact never is. */
public sealed interface PlanCommand {

  /** A person's wish; refused with a reason where the plan's state does not allow it. */
  sealed interface Order extends PlanCommand {}

  /** Something that is so already; without an effect where it has no meaning. */
  sealed interface Fact extends PlanCommand {}

  record MakeCommitment(
      UUID commitmentId,
      String financier,
      CommitmentKind kind,
      Money amount,
      BigDecimal rate,
      LocalDate rateOn,
      LocalDate validUntil,
      LocalDate today)
      implements Order {}

  record WithdrawCommitment(UUID commitmentId, String reason) implements Order {}

  record ProveCondition(UUID conditionId, String evidence, String sha256) implements Order {}

  record WaiveCondition(UUID conditionId, String approver, String reason) implements Order {}

  record PlanTranche(UUID trancheId, UUID commitmentId, Money amount, String milestone)
      implements Order {}

  record CancelTranche(UUID trancheId, String reason) implements Order {}

  record RequestDisbursement(UUID disbursementId, UUID trancheId, Money amount, String requestedBy)
      implements Order {}

  record ApproveDisbursement(UUID disbursementId, String approver, LocalDate today)
      implements Order {}

  record RefuseDisbursement(UUID disbursementId, String approver, String reason) implements Order {}

  record OpenPlan(String projectId, Money capex, List<Condition.Term> conditions) implements Fact {}

  record ExpireCommitments(LocalDate today) implements Fact {}

  record MeetCondition(Condition.Kind kind, String evidence, @Nullable String causeId)
      implements Fact {}

  record ReopenCondition(Condition.Kind kind, String reason) implements Fact {}

  /** Closes if nothing stands against it; said only while the project is in CLOSING. */
  record CloseFinancing() implements Fact {}

  record ReverseFinancialClose(String reason, Instant at) implements Fact {}

  record ReachMilestones(Set<String> codes) implements Fact {}

  record StopDisbursements(String reason) implements Fact {}

  record ResumeDisbursements() implements Fact {}

  record CancelPlan(String projectId, String reasonCode, String reason) implements Fact {}
}
