package io.groundwork.portal.financing;

import io.groundwork.portal.financing.Plan.Commitment;
import io.groundwork.portal.financing.Plan.Condition;
import io.groundwork.portal.financing.Plan.Disbursement;
import io.groundwork.portal.financing.Plan.Tranche;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an act is about, and what that belongs to: the tranche of a payment, its commitment. */
record Subject(
    @Nullable Commitment commitment,
    @Nullable Condition condition,
    @Nullable Tranche tranche,
    @Nullable Disbursement disbursement) {

  /** Empty when there is none of this id. */
  static Optional<Subject> of(Plan plan, Act act, String id) {
    return switch (act.about()) {
      case PLAN -> Optional.of(new Subject(null, null, null, null));
      case COMMITMENT -> plan.commitment(id).map(it -> new Subject(it, null, null, null));
      case CONDITION -> plan.condition(id).map(it -> new Subject(null, it, null, null));
      case TRANCHE -> plan.tranche(id).map(it -> of(plan, it, null));
      case DISBURSEMENT ->
          plan.disbursement(id)
              .flatMap(it -> plan.tranche(it.trancheId()).map(from -> of(plan, from, it)));
    };
  }

  private static Subject of(Plan plan, Tranche tranche, @Nullable Disbursement disbursement) {
    var commitment = plan.commitment(tranche.commitmentId()).orElse(null);
    return new Subject(commitment, null, tranche, disbursement);
  }
}
