package io.groundwork.projects.agreement.domain;

/**
 * What the stage of a project is worth to the item it carries out, in percent of the way to
 * operation. A project that ended early counts for nothing.
 */
public enum Progress {
  ASSIGNED(0),
  PROPOSED(5),
  PREPARATION(20),
  CLOSING(40),
  CONSTRUCTION(60),
  COMMISSIONING(85),
  OPERATION(100),
  COMPLETED(100),
  REJECTED(0),
  WITHDRAWN(0),
  CANCELLED(0);

  private final int percent;

  Progress(int percent) {
    this.percent = percent;
  }

  public int percent() {
    return percent;
  }

  /** Whether somebody still works, or has worked to the end, for the item. */
  boolean counts() {
    return percent > 0;
  }
}
