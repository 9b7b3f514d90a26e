package io.groundwork.projects.project.domain;

import io.groundwork.projects.project.domain.ProjectEvent.StageEntered;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns a fact that opens a gate into the fact and the move. */
final class Moves {
  private Moves() {}

  /** The fact alone, or the fact and the move it causes. */
  static List<ProjectEvent> following(
      Accepted state, ProjectEvent fact, @Nullable String causeId, OutsideFacts facts) {
    var events = new ArrayList<>(List.of(fact));
    if (Project.evolve(state, fact) instanceof Accepted next) {
      var today = ProjectCommand.today(fact.at());
      var gate = Gate.of(next, EntryRules.NONE, facts, today);
      if (gate.open() && gate.next() instanceof Stage stage) {
        events.add(to(stage, state, fact, causeId, null));
      }
    }
    return List.copyOf(events);
  }

  static StageEntered to(
      Stage stage,
      ProjectState.Registered from,
      ProjectEvent fact,
      @Nullable String causeId,
      @Nullable String reason) {
    return new StageEntered(
        from.dossier().id(),
        stage,
        from.stage(),
        fact.getClass().getSimpleName(),
        causeId,
        reason,
        fact.at());
  }
}
