package io.groundwork.financing.plan;

import io.groundwork.financing.deadline.Deadline;
import io.groundwork.financing.deadline.DeadlineHandler;
import io.groundwork.financing.plan.domain.PlanCommand.ExpireCommitments;
import org.springframework.stereotype.Component;

/** The plan decides by the day, so a clock that is late or twice does no harm. */
@Component
class WhenValidityEndsThenExpire implements DeadlineHandler {

  private final PlanService plans;
  private final Promises promises;

  WhenValidityEndsThenExpire(PlanService plans, Promises promises) {
    this.plans = plans;
    this.promises = promises;
  }

  @Override
  public Deadline.Kind kind() {
    return Deadline.Kind.EXPIRY;
  }

  @Override
  public String actor() {
    return "expiry";
  }

  @Override
  public void on(Deadline deadline) {
    plans.learn(deadline.projectId(), new ExpireCommitments(promises.today()));
  }
}
