package io.groundwork.monitoring.alert;

import java.time.Instant;
import java.util.UUID;

/**
 * What is to be sent next to a subscriber.
 *
 * @param attempts made so far, since it is pending
 * @param pendingSince when it was decided, or an owner asked for it again
 * @param visible whether the subscriber may see it still
 * @param behindFailed whether the one before it was given up
 */
record Delivery(
    UUID id,
    Subscription subscription,
    String body,
    int attempts,
    Instant pendingSince,
    Instant nextAttempt,
    boolean visible,
    boolean behindFailed) {}
