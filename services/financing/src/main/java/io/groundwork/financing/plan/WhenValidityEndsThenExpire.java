package io.groundwork.financing.plan;

import io.groundwork.financing.plan.domain.PlanCommand.ExpireCommitments;
import io.groundwork.platform.deadline.Deadline;
import io.groundwork.platform.deadline.DeadlineHandler;
import org.springframework.stereotype.Component;

/** The plan decides by the day, so a clock that is late or twice does no harm. */
@Component
class WhenValidityEndsThenExpire implements DeadlineHandler {

  static final String KIND = "EXPIRY";

  private final PlanService plans;
  private final Today today;

  WhenValidityEndsThenExpire(PlanService plans, Today today) {
    this.plans = plans;
    this.today = today;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public String actor(String service) {
    return "expiry";
  }

  @Override
  public void on(Deadline deadline) {
    plans.learn(deadline.ids().getFirst(), new ExpireCommitments(today.date()));
  }
}
