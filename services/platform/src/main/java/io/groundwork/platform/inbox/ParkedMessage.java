package io.groundwork.platform.inbox;

import java.time.Instant;

/**
 * A message that one handler could not take, or that waits behind such a one.
 *
 * @param position its place among all that is parked in this service
 * @param waits whether it is tried by itself as soon as nothing of its key is before it
 */
record ParkedMessage(
    long position,
    String handler,
    Received message,
    String cause,
    ParkedCode code,
    boolean waits,
    Instant parkedAt) {

  String topic() {
    return message.record().topic();
  }

  /** As the database keeps it; the record's own may be longer, or none. */
  String key() {
    return message.key();
  }
}
