package io.groundwork.projects.project.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where a project stands: a type per stage, so that a command names the stages it needs. */
public sealed interface ProjectState {

  record Absent() implements ProjectState {}

  sealed interface Registered extends ProjectState permits Live, Ended {
    Dossier dossier();

    Stage stage();
  }

  /** On its way: its papers may still change. */
  sealed interface Live extends Registered permits Proposed, Accepted {
    Live with(Dossier dossier);
  }

  /** {@code returnedAt}: since then the reviewer waits for an answer. */
  record Proposed(Dossier dossier, @Nullable Instant returnedAt) implements Live {
    @Override
    public Stage stage() {
      return Stage.PROPOSED;
    }

    @Override
    public Proposed with(Dossier next) {
      return new Proposed(next, returnedAt);
    }

    Proposed answered(Dossier next) {
      return new Proposed(next, null);
    }
  }
}
