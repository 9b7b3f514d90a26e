package io.groundwork.financing.plan;

import io.groundwork.financing.plan.domain.Condition.Kind;
import io.groundwork.financing.plan.domain.PlanCommand.MeetCondition;
import io.groundwork.financing.plan.domain.PlanCommand.ReopenCondition;
import io.groundwork.platform.inbox.Event;
import io.groundwork.platform.inbox.EventHandler;
import io.groundwork.schemas.Topics;
import io.groundwork.schemas.sites.residency.*;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What happens to a project's residency: meets and reopens the condition of it. */
@Component
class ResidencyListener implements EventHandler {
  private final PlanService plans;
  private final ProjectProjection projects;

  ResidencyListener(PlanService plans, ProjectProjection projects) {
    this.plans = plans;
    this.projects = projects;
  }

  @Override
  public String name() {
    return "residency";
  }

  @Override
  public Set<String> topics() {
    return Set.of(Topics.RESIDENCY);
  }

  @Override
  public void on(Event event) {
    var id = event.key();
    switch (event.payload()) {
      case ResidencyGranted e -> granted(id, e, event.id().toString());
      case ResidencyRefused e -> lost(id, "residency was refused: " + e.getReason());
      case ResidencyEnded e -> lost(id, "residency ended: " + e.getReason());
      default -> {}
    }
  }

  private void granted(String id, ResidencyGranted e, String cause) {
    projects.resident(id, cause);
    var evidence = "granted in territory " + e.getTerritoryId();
    plans.learn(id, new MeetCondition(Kind.RESIDENCY_GRANTED, evidence, cause));
  }

  private void lost(String id, String reason) {
    projects.resident(id, null);
    plans.learn(id, new ReopenCondition(Kind.RESIDENCY_GRANTED, reason));
  }
}
