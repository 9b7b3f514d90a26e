package io.groundwork.projects.project.domain;

/** A project that goes nowhere any more. */
public sealed interface Ended extends ProjectState.Registered {

  record Completed(Dossier dossier) implements Ended {
    @Override
    public Stage stage() {
      return Stage.COMPLETED;
    }
  }

  record Rejected(Dossier dossier, String reasonCode, String reason) implements Ended {
    @Override
    public Stage stage() {
      return Stage.REJECTED;
    }
  }

  /** Ended early: what others hold for it is undone, step by step. */
  sealed interface Unwinding extends Ended {
    Compensation compensation();

    Unwinding with(Compensation compensation);
  }

  record Withdrawn(Dossier dossier, Compensation compensation) implements Unwinding {
    @Override
    public Stage stage() {
      return Stage.WITHDRAWN;
    }

    @Override
    public Withdrawn with(Compensation next) {
      return new Withdrawn(dossier, next);
    }
  }

  record Cancelled(Dossier dossier, Compensation compensation) implements Unwinding {
    @Override
    public Stage stage() {
      return Stage.CANCELLED;
    }

    @Override
    public Cancelled with(Compensation next) {
      return new Cancelled(dossier, next);
    }
  }
}
