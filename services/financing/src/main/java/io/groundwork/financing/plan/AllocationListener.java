package io.groundwork.financing.plan;

import io.groundwork.financing.plan.domain.Condition.Kind;
import io.groundwork.financing.plan.domain.PlanCommand.MeetCondition;
import io.groundwork.financing.plan.domain.PlanCommand.ReopenCondition;
import io.groundwork.platform.inbox.Event;
import io.groundwork.platform.inbox.EventHandler;
import io.groundwork.schemas.Topics;
import io.groundwork.schemas.sites.allocation.*;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What happens to a project's plot: meets and reopens the condition of the lease. */
@Component
class AllocationListener implements EventHandler {
  private final PlanService plans;
  private final ProjectProjection projects;

  AllocationListener(PlanService plans, ProjectProjection projects) {
    this.plans = plans;
    this.projects = projects;
  }

  @Override
  public String name() {
    return "allocation";
  }

  @Override
  public Set<String> topics() {
    return Set.of(Topics.ALLOCATION);
  }

  @Override
  public void on(Event event) {
    var id = event.key();
    switch (event.payload()) {
      case LeaseSigned e -> leased(id, "lease " + e.getLeaseNumber(), event.id().toString());
      case LeaseEnded e -> lost(id, "the lease ended: " + e.getReason());
      case HoldReleased e -> lost(id, "the hold was released: " + e.getReason());
      case HoldExpired _ -> lost(id, "the hold on the plot expired");
      default -> {}
    }
  }

  private void leased(String id, String lease, String cause) {
    projects.leased(id, cause);
    plans.learn(id, new MeetCondition(Kind.SITE_LEASED, lease, cause));
  }

  private void lost(String id, String reason) {
    projects.leased(id, null);
    plans.learn(id, new ReopenCondition(Kind.SITE_LEASED, reason));
  }
}
