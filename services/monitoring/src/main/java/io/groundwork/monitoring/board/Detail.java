package io.groundwork.monitoring.board;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A card with the facts behind it. */
record Detail(
    @JsonUnwrapped Card card,
    List<Standing.Track> tracks,
    List<Standing.Milestone> milestones,
    List<Standing.Precedent> conditions,
    List<Standing.Commitment> commitments,
    Standing.@Nullable Residency residency,
    Standing.@Nullable Hold hold,
    List<String> stepsDue,
    List<String> stepsDone,
    @Nullable String endReason) {

  static Detail of(Standing project, LocalDate today) {
    return new Detail(
        Card.of(project, today),
        project.tracks(),
        project.milestones(),
        project.conditions(),
        project.commitments(),
        project.residency(),
        project.hold(),
        project.stepsDue(),
        project.stepsDone(),
        project.endReason());
  }
}
