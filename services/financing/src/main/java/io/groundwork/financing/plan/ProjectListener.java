package io.groundwork.financing.plan;

import io.groundwork.financing.plan.domain.Condition;
import io.groundwork.financing.plan.domain.PlanCommand.*;
import io.groundwork.financing.plan.domain.Proof;
import io.groundwork.platform.inbox.Event;
import io.groundwork.platform.inbox.EventHandler;
import io.groundwork.schemas.Topics;
import io.groundwork.schemas.projects.project.*;
import java.time.Clock;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What happens to projects: opens, feeds, stops and cancels their plans. */
@Component
class ProjectListener implements EventHandler {
  private static final String WITHDRAWN = "WITHDRAWN";

  private final PlanService plans;
  private final ProjectProjection projects;
  private final Clock clock;

  ProjectListener(PlanService plans, ProjectProjection projects, Clock clock) {
    this.plans = plans;
    this.projects = projects;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "project";
  }

  @Override
  public Set<String> topics() {
    return Set.of(Topics.PROJECT);
  }

  @Override
  public void on(Event event) {
    var id = event.key();
    switch (event.payload()) {
      case ProjectAccepted e -> accepted(e);
      case StageEntered e -> entered(e);
      case MilestoneReached e -> reached(e);
      case PartnerSigned e -> signed(e, event.id().toString());
      case PartnerExited e -> plans.learn(id, consentOpen("a partner left: " + e.getReason()));
      case SharesProposed _ -> plans.learn(id, consentOpen("new shares are proposed"));
      case SharesAccepted _ -> agreed(id, event.id().toString());
      case ProjectPutOnHold e ->
          plans.learn(id, new StopDisbursements("the project is on hold: " + e.getReason()));
      case ProjectResumed _ -> plans.learn(id, new ResumeDisbursements());
      case FinancialCloseRefused e ->
          plans.learn(id, new ReverseFinancialClose(e.getReason(), clock.instant()));
      case ProjectCancelled e ->
          plans.learn(id, new CancelPlan(id, e.getReasonCode(), e.getReason()));
      case ProjectWithdrawn e -> plans.learn(id, new CancelPlan(id, WITHDRAWN, e.getReason()));
      default -> {}
    }
  }

  private void accepted(ProjectAccepted e) {
    var id = e.getProjectId();
    var details = e.getDetails();
    projects.accepted(id, details.getTitle(), details.getOrganisation(), details.getRegion());
    plans.learn(id, WhenProjectAcceptedThenOpenPlan.after(id, details));
  }

  private void entered(StageEntered e) {
    projects.entered(e.getProjectId(), e.getStage().name());
    plans.learn(e.getProjectId(), new ReachMilestones(Set.of()));
  }

  private void reached(MilestoneReached e) {
    projects.reached(e.getProjectId(), e.getCode());
    plans.learn(e.getProjectId(), new ReachMilestones(Set.of(e.getCode())));
  }

  /** With partners changed, those who have to sign may be more than before. */
  private void signed(PartnerSigned e, String cause) {
    var kind = Condition.Kind.PARTNERS_SIGNED;
    plans.learn(
        e.getProjectId(),
        e.getRemaining() == 0
            ? new MeetCondition(kind, "the last partner signed on " + e.getSignedOn(), cause)
            : new ReopenCondition(kind, e.getRemaining() + " partners have not signed yet"));
  }

  /** Before the close, all sign anew under new shares. */
  private void agreed(String id, String cause) {
    if (!projects.find(id).built()) {
      var reason = "shares changed: all partners sign anew";
      plans.learn(id, new ReopenCondition(Condition.Kind.PARTNERS_SIGNED, reason));
    }
    var evidence = Proof.NEW_SHARES_ACCEPTED.name();
    plans.learn(id, new MeetCondition(Condition.Kind.LENDERS_CONSENT, evidence, cause));
  }

  private static ReopenCondition consentOpen(String reason) {
    return new ReopenCondition(Condition.Kind.LENDERS_CONSENT, reason);
  }
}
