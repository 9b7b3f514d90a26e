package io.groundwork.financing.plan;

import io.groundwork.financing.plan.domain.Condition;
import io.groundwork.financing.plan.domain.Condition.Kind;
import io.groundwork.financing.plan.domain.Money;
import io.groundwork.financing.plan.domain.PlanCommand.OpenPlan;
import io.groundwork.schemas.shared.ProjectDetails;
import io.groundwork.schemas.shared.SiteTrack;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Policy: which conditions an accepted project brings, by its site track and whether it asks a
 * regime.
 */
final class WhenProjectAcceptedThenOpenPlan {
  private WhenProjectAcceptedThenOpenPlan() {}

  static OpenPlan after(String projectId, ProjectDetails details) {
    var capex = details.getCapex();
    var kinds = new ArrayList<Kind>();
    if (details.getSiteTrack() == SiteTrack.ALLOCATED_PLOT) {
      kinds.add(Kind.SITE_LEASED);
    }
    if (details.getRegime() != null) {
      kinds.add(Kind.RESIDENCY_GRANTED);
    }
    kinds.addAll(List.of(Kind.PARTNERS_SIGNED, Kind.LENDERS_CONSENT, Kind.INSURANCE));
    return new OpenPlan(
        projectId,
        Money.of(capex.getAmount(), capex.getCurrency()),
        kinds.stream().map(kind -> term(projectId, kind)).toList());
  }

  /** The id is derived, so that a replay of the topic says the same. */
  private static Condition.Term term(String projectId, Kind kind) {
    var name = (projectId + "/" + kind).getBytes(StandardCharsets.UTF_8);
    return new Condition.Term(UUID.nameUUIDFromBytes(name), kind, kind.title());
  }
}
