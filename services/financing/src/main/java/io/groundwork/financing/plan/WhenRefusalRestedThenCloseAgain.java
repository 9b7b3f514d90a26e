package io.groundwork.financing.plan;

import io.groundwork.financing.plan.domain.PlanCommand.ReachMilestones;
import io.groundwork.platform.deadline.Deadline;
import io.groundwork.platform.deadline.DeadlineHandler;
import java.util.Set;
import org.springframework.stereotype.Component;

/** No new milestone, but every fact makes the plan see whether it may close. */
@Component
class WhenRefusalRestedThenCloseAgain implements DeadlineHandler {

  static final String KIND = "CLOSING";

  private final PlanService plans;

  WhenRefusalRestedThenCloseAgain(PlanService plans) {
    this.plans = plans;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public String actor(String service) {
    return "closing";
  }

  @Override
  public void on(Deadline deadline) {
    plans.learn(deadline.ids().getFirst(), new ReachMilestones(Set.of()));
  }
}
