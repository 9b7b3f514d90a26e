package io.groundwork.financing.plan;

import io.groundwork.financing.plan.domain.Condition;
import io.groundwork.financing.plan.domain.PlanCommand;
import io.groundwork.financing.plan.domain.PlanCommand.MeetCondition;
import io.groundwork.financing.plan.domain.PlanCommand.OpenPlan;
import java.util.stream.Stream;

/** Policy: what another service said before the plan was there counts as soon as it is. */
final class WhenPlanOpenedThenMeetKnownConditions {
  private WhenPlanOpenedThenMeetKnownConditions() {}

  static Stream<PlanCommand> after(PlanCommand command, Project project) {
    if (!(command instanceof OpenPlan)) {
      return Stream.empty();
    }
    var known = Stream.<PlanCommand>builder();
    var leased = project.leaseCause();
    if (leased != null) {
      known.add(new MeetCondition(Condition.Kind.SITE_LEASED, "lease signed before", leased));
    }
    var resident = project.residencyCause();
    if (resident != null) {
      known.add(new MeetCondition(Condition.Kind.RESIDENCY_GRANTED, "residency granted", resident));
    }
    return known.build();
  }
}
