package io.groundwork.projects.project.domain;

/** What a milestone proves, and in which stage it can be reached. */
public enum MilestoneKind {
  CONSTRUCTION(Stage.CONSTRUCTION),
  ACCEPTANCE(Stage.COMMISSIONING),
  UTILITIES_LIVE(Stage.COMMISSIONING),
  FIRST_OUTPUT(Stage.COMMISSIONING),
  FINAL_EVALUATION(Stage.OPERATION);

  private final Stage reachedIn;

  MilestoneKind(Stage reachedIn) {
    this.reachedIn = reachedIn;
  }

  public Stage reachedIn() {
    return reachedIn;
  }
}
