package io.groundwork.platform.inbox;

import io.groundwork.platform.outbox.CloudEvent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A parked message in a list.
 *
 * @param key the aggregate's id
 * @param type full name of the event, as its header says; null without such a header
 * @param sequence its number within its key, as its header says
 * @param cause why it is parked, for persons
 * @param code the same for programs
 * @param waits whether it is taken by itself once nothing of its key is before it; false if it is
 *     at fault itself, for the cause
 * @param bytes length of its value
 * @param behind how many of its key came later and wait for it
 */
record ParkedView(
    long position,
    String handler,
    String topic,
    int partition,
    long offset,
    String key,
    @Nullable String type,
    @Nullable String sequence,
    String cause,
    ParkedCode code,
    boolean waits,
    Instant parkedAt,
    int bytes,
    long behind) {

  static ParkedView of(ParkedMessage parked, long behind) {
    var at = parked.message().record();
    var headers = parked.message().headers();
    return new ParkedView(
        parked.position(),
        parked.handler(),
        at.topic(),
        at.partition(),
        at.offset(),
        parked.key(),
        headers.get(CloudEvent.TYPE),
        headers.get(CloudEvent.SEQUENCE),
        parked.cause(),
        parked.code(),
        parked.waits(),
        parked.parkedAt(),
        at.value() == null ? 0 : at.value().length,
        behind);
  }
}
