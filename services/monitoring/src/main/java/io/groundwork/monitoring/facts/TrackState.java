package io.groundwork.monitoring.facts;

/** A track that has no row was never secured. */
enum TrackState {
  SECURED,
  LOST
}
