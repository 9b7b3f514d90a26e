package io.groundwork.schemas;

import static io.groundwork.schemas.Catalogue.PROJECTS;
import static io.groundwork.schemas.Catalogue.SITES;
import static io.groundwork.schemas.Catalogue.event;

import io.groundwork.schemas.financing.plan.*;
import java.util.List;

/** What the financing service tells, in the order in which it usually happens. */
final class FinancingEvents {

  static final List<PublishedEvent> ALL =
      List.of(
          event(Topics.PLAN, PlanOpened.class),
          event(Topics.PLAN, CommitmentMade.class),
          event(Topics.PLAN, CommitmentWithdrawn.class),
          event(Topics.PLAN, CommitmentExpired.class),
          event(Topics.PLAN, FinancingSecured.class, PROJECTS),
          event(Topics.PLAN, FinancingLost.class, PROJECTS),
          event(Topics.PLAN, ConditionMet.class, PROJECTS),
          event(Topics.PLAN, ConditionWaived.class),
          event(Topics.PLAN, ConditionReopened.class),
          event(Topics.PLAN, FinancialClosed.class, PROJECTS),
          event(Topics.PLAN, FinancialCloseReversed.class),
          event(Topics.PLAN, TranchePlanned.class),
          event(Topics.PLAN, TrancheDue.class),
          event(Topics.PLAN, DisbursementRequested.class),
          event(Topics.PLAN, DisbursementApproved.class),
          event(Topics.PLAN, DisbursementRefused.class),
          event(Topics.PLAN, DisbursementPaid.class),
          event(Topics.PLAN, DisbursementsStopped.class, PROJECTS),
          event(Topics.PLAN, DisbursementsResumed.class, PROJECTS),
          event(Topics.PLAN, TrancheCancelled.class),
          event(Topics.PLAN, TranchesCancelled.class, PROJECTS),
          event(Topics.PLAN, PlanCancelled.class, SITES));

  private FinancingEvents() {}
}
