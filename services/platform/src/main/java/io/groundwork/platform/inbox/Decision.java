package io.groundwork.platform.inbox;

/** What a person decides on a parked message. */
enum Decision {
  /** It is taken, if its fault is mended. */
  RELEASED,
  /** It is taken although earlier events of its key are missing. */
  GAP_ACCEPTED,
  /** It is passed over for good. */
  DROPPED
}
