package io.groundwork.financing.plan;

import io.groundwork.financing.plan.domain.PlanCommand.ExpireCommitments;
import io.groundwork.financing.plan.domain.PlanCommand.Fact;
import io.groundwork.financing.plan.domain.PlanCommand.ReachMilestones;
import io.groundwork.platform.cause.Causes;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * What time alone brings about. The plan decides on its lock, so any number of instances may look;
 * a plan that fails is looked at again a second later and holds up no other.
 */
@Component
class Deadlines {
  private static final Logger log = LoggerFactory.getLogger(Deadlines.class);

  private final PlanRepository rows;
  private final PlanService plans;
  private final Promises promises;
  private final Clock clock;

  Deadlines(PlanRepository rows, PlanService plans, Promises promises, Clock clock) {
    this.rows = rows;
    this.plans = plans;
    this.promises = promises;
    this.clock = clock;
  }

  @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.SECONDS)
  void expireCommitments() {
    var today = promises.today();
    rows.expiring(today).forEach(id -> tell("expiry", id, new ExpireCommitments(today)));
  }

  /** No new milestone, but every fact makes the plan see whether it may close. */
  @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.SECONDS)
  void closeAgain() {
    rows.closing(clock.instant()).forEach(id -> tell("closing", id, new ReachMilestones(Set.of())));
  }

  private void tell(String actor, String projectId, Fact fact) {
    try {
      Causes.asSystem(actor, () -> plans.learn(projectId, fact));
    } catch (RuntimeException e) {
      log.atError().addKeyValue("projectId", projectId).setCause(e).log("Deadline not kept yet");
    }
  }
}
