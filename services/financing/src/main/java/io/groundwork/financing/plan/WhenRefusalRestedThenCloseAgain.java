package io.groundwork.financing.plan;

import io.groundwork.financing.deadline.Deadline;
import io.groundwork.financing.deadline.DeadlineHandler;
import io.groundwork.financing.plan.domain.PlanCommand.ReachMilestones;
import java.util.Set;
import org.springframework.stereotype.Component;

/** No new milestone, but every fact makes the plan see whether it may close. */
@Component
class WhenRefusalRestedThenCloseAgain implements DeadlineHandler {

  private final PlanService plans;

  WhenRefusalRestedThenCloseAgain(PlanService plans) {
    this.plans = plans;
  }

  @Override
  public Deadline.Kind kind() {
    return Deadline.Kind.CLOSING;
  }

  @Override
  public String actor() {
    return "closing";
  }

  @Override
  public void on(Deadline deadline) {
    plans.learn(deadline.projectId(), new ReachMilestones(Set.of()));
  }
}
