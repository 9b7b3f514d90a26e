package io.groundwork.monitoring.board;

import io.groundwork.monitoring.board.Standing.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A project on the board.
 *
 * @param committed, gap in the currency of capex, commitments counted at their own rates
 * @param disbursed per currency
 */
record Card(
    String id,
    String title,
    String organisation,
    @Nullable String agreementId,
    @Nullable String agreement,
    String region,
    String activity,
    List<String> sides,
    Money capex,
    int jobs,
    Stage stage,
    Instant stageSince,
    String condition,
    List<String> tracksNeeded,
    List<String> tracksSecured,
    Money committed,
    Money gap,
    List<Money> disbursed,
    Standing.@Nullable Site site,
    boolean atRisk,
    List<String> risks,
    List<Blocker> blockers) {

  static Card of(Standing project, LocalDate today) {
    var risks = Risks.of(project, today);
    return new Card(
        project.id(),
        project.title(),
        project.organisation(),
        project.agreementId(),
        project.agreement(),
        project.region(),
        project.activity(),
        project.sides(),
        project.capex(),
        project.jobs(),
        project.stage(),
        project.stageSince(),
        project.hold() == null ? "ACTIVE" : "ON_HOLD",
        project.tracksNeeded(),
        project.tracksSecured(),
        new Money(project.committed(), project.capex().currency()),
        Gap.of(project).money(),
        project.disbursed(),
        project.site(),
        !risks.isEmpty(),
        risks,
        Blockers.of(project));
  }
}
