package io.groundwork.monitoring.board;

/** Stages as published, in their order. */
public enum Stage {
  UNKNOWN,
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

  boolean ended() {
    return compareTo(COMPLETED) >= 0;
  }
}
