package io.groundwork.projects.project.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What blocks the next stage. {@code next} is null at the end of the way. */
public record Gate(Stage stage, @Nullable Stage next, List<Criterion> criteria) {

  public static Gate of(
      ProjectState.Registered state, EntryRules rules, OutsideFacts facts, LocalDate today) {
    return switch (state) {
      case ProjectState.Proposed s -> gate(s, Stage.PREPARATION, EntryGate.of(s, rules, today));
      case Accepted.Preparation s -> gate(s, Stage.CLOSING, JoinGate.of(s));
      case Accepted.Closing s -> gate(s, Stage.CONSTRUCTION, CloseGate.of(s, facts));
      case Accepted.Construction s -> gate(s, Stage.COMMISSIONING, WorksGate.construction(s));
      case Accepted.Commissioning s -> gate(s, Stage.OPERATION, WorksGate.commissioning(s));
      case Accepted.Operation s -> gate(s, Stage.COMPLETED, WorksGate.operation(s, facts, today));
      case Ended s -> new Gate(s.stage(), null, List.of());
    };
  }

  private static Gate gate(ProjectState.Live state, Stage next, List<Criterion> criteria) {
    return new Gate(state.stage(), next, criteria);
  }

  public boolean open() {
    return next != null && criteria.stream().allMatch(Criterion::satisfied);
  }

  static String unmet(List<Criterion> criteria) {
    return criteria.stream()
        .filter(c -> !c.satisfied())
        .map(Criterion::title)
        .collect(Collectors.joining("; "));
  }
}
