package io.groundwork.projects.project.domain;

import java.util.Set;

/** Where a project stands. Seven on the way and three ends; nothing skips a stage. */
public enum Stage {
  PROPOSED,
  PREPARATION,
  CLOSING,
  CONSTRUCTION,
  COMMISSIONING,
  OPERATION,
  COMPLETED,
  REJECTED,
  WITHDRAWN,
  CANCELLED;

  /** The stages that may follow this one. */
  public Set<Stage> successors() {
    return switch (this) {
      case PROPOSED -> Set.of(PREPARATION, REJECTED, WITHDRAWN);
      case PREPARATION -> Set.of(CLOSING, WITHDRAWN, CANCELLED);
      case CLOSING -> Set.of(CONSTRUCTION, PREPARATION, WITHDRAWN, CANCELLED);
      case CONSTRUCTION -> Set.of(COMMISSIONING, CANCELLED);
      case COMMISSIONING -> Set.of(OPERATION, CANCELLED);
      case OPERATION -> Set.of(COMPLETED, CANCELLED);
      case COMPLETED, REJECTED, WITHDRAWN, CANCELLED -> Set.of();
    };
  }
}
