package io.groundwork.financing.plan;

import io.groundwork.financing.plan.domain.Tranche;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A project as far as its financing needs it; the causes are ids of the events that said so. */
record Project(
    String id,
    @Nullable String title,
    @Nullable String organisation,
    @Nullable String region,
    String stage,
    Set<String> milestones,
    @Nullable String leaseCause,
    @Nullable String residencyCause) {

  private static final Set<String> BUILT =
      Set.of("CONSTRUCTION", "COMMISSIONING", "OPERATION", "COMPLETED");

  static Project unknown(String id) {
    return new Project(id, null, null, null, "UNKNOWN", Set.of(), null, null);
  }

  boolean closing() {
    return stage.equals("CLOSING");
  }

  boolean built() {
    return BUILT.contains(stage);
  }

  /** Milestones reached; the financial close counts once the project took it for construction. */
  Set<String> reached() {
    var all = new HashSet<>(milestones);
    if (built()) {
      all.add(Tranche.FINANCIAL_CLOSE);
    }
    return all;
  }
}
