package io.groundwork.platform.inbox;

import org.jspecify.annotations.Nullable;

/**
 * How a record stands with its handler.
 *
 * @param halted whether earlier messages of its key are parked
 * @param decision the last one on this very record, perhaps before a replay
 */
record Standing(boolean halted, @Nullable Decision decision) {

  boolean dropped() {
    return decision == Decision.DROPPED;
  }

  boolean gapAccepted() {
    return decision == Decision.GAP_ACCEPTED;
  }
}
