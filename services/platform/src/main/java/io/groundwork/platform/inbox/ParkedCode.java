package io.groundwork.platform.inbox;

/** Why a message is parked. */
enum ParkedCode {
  /** Earlier events of its key are missing, which a person can accept. */
  GAP,
  /** It came behind a parked message of its key. */
  BEHIND,
  /** It, or its handling, is at fault; the cause says how. */
  FAULT
}
