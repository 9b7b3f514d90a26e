package io.groundwork.financing.plan;

import io.groundwork.financing.plan.domain.PlanCommand;
import io.groundwork.financing.plan.domain.PlanCommand.ReachMilestones;
import java.util.stream.Stream;

/** Policy: a tranche is due when its milestone is reached, also if it was planned afterwards. */
final class WhenMilestoneReachedThenTrancheDue {
  private WhenMilestoneReachedThenTrancheDue() {}

  static Stream<PlanCommand> after(Project project) {
    return Stream.of(new ReachMilestones(project.reached()));
  }
}
