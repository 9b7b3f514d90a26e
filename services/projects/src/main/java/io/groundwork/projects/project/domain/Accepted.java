package io.groundwork.projects.project.domain;

/** A project between its acceptance and its end. */
public sealed interface Accepted extends ProjectState.Live {
  Course course();

  record Preparation(Dossier dossier, Course course) implements Accepted {}

  record Closing(Dossier dossier, Course course) implements Accepted {}

  record Construction(Dossier dossier, Course course) implements Accepted {}

  record Commissioning(Dossier dossier, Course course) implements Accepted {}

  record Operation(Dossier dossier, Course course) implements Accepted {}

  @Override
  default Stage stage() {
    return switch (this) {
      case Preparation _ -> Stage.PREPARATION;
      case Closing _ -> Stage.CLOSING;
      case Construction _ -> Stage.CONSTRUCTION;
      case Commissioning _ -> Stage.COMMISSIONING;
      case Operation _ -> Stage.OPERATION;
    };
  }

  @Override
  default Accepted with(Dossier next) {
    return of(stage(), next, course());
  }

  default Accepted with(Course next) {
    return of(stage(), dossier(), next);
  }

  static Accepted of(Stage stage, Dossier dossier, Course course) {
    return switch (stage) {
      case PREPARATION -> new Preparation(dossier, course);
      case CLOSING -> new Closing(dossier, course);
      case CONSTRUCTION -> new Construction(dossier, course);
      case COMMISSIONING -> new Commissioning(dossier, course);
      case OPERATION -> new Operation(dossier, course);
      case PROPOSED, COMPLETED, REJECTED, WITHDRAWN, CANCELLED ->
          throw new IllegalStateException("no accepted project is in stage " + stage);
    };
  }
}
