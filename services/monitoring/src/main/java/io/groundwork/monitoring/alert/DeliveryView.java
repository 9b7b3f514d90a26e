package io.groundwork.monitoring.alert;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What became of a delivery.
 *
 * @param id also of the webhook and its repetitions
 * @param endedAt when it was delivered, given up or withheld
 * @param answer status of the receiver's last answer
 * @param message what is told
 */
record DeliveryView(
    UUID id,
    long position,
    UUID eventId,
    State state,
    int attempts,
    Instant createdAt,
    @Nullable Instant nextAttempt,
    @Nullable Instant endedAt,
    @Nullable Integer answer,
    @Nullable String error,
    JsonNode message) {

  /** FAILED = given up after the last attempt; WITHHELD = its owner may not see it any more. */
  enum State {
    PENDING,
    DELIVERED,
    FAILED,
    WITHHELD
  }
}
