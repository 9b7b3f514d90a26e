package io.groundwork.monitoring.alert;

import java.util.EnumSet;
import java.util.Set;

/** What goes wrong with a project. */
enum Breach {
  /** As a filter: each of the others. */
  ANY,
  AT_RISK,
  HOLD_EXPIRED,
  COMMITMENT_LAPSED,
  TRACK_LOST,
  MILESTONE_OVERDUE;

  /** What an event of a type says by itself. */
  static Set<Breach> of(String type) {
    return switch (type) {
      case "HoldExpired" -> EnumSet.of(HOLD_EXPIRED);
      case "CommitmentExpired" -> EnumSet.of(COMMITMENT_LAPSED);
      case "TrackLost" -> EnumSet.of(TRACK_LOST);
      default -> EnumSet.noneOf(Breach.class);
    };
  }
}
