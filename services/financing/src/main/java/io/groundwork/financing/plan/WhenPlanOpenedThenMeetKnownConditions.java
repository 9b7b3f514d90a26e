package io.groundwork.financing.plan;

import io.groundwork.financing.plan.domain.Condition;
import io.groundwork.financing.plan.domain.PlanCommand;
import io.groundwork.financing.plan.domain.PlanCommand.MeetCondition;
import io.groundwork.financing.plan.domain.PlanCommand.OpenPlan;
import io.groundwork.financing.plan.domain.Proof;
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
      known.add(met(Condition.Kind.SITE_LEASED, Proof.LEASE_SIGNED_BEFORE, leased));
    }
    var resident = project.residencyCause();
    if (resident != null) {
      known.add(met(Condition.Kind.RESIDENCY_GRANTED, Proof.RESIDENCY_GRANTED_BEFORE, resident));
    }
    return known.build();
  }

  private static PlanCommand met(Condition.Kind kind, Proof proof, String cause) {
    return new MeetCondition(kind, proof.name(), cause);
  }
}
