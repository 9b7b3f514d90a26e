package io.groundwork.platform.inbox;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;

/**
 * What a person decided on a parked message.
 *
 * @param id its place among all decisions, of which only cursors speak
 * @param position the message's, while it was parked
 * @param key the aggregate's id
 */
record DecisionView(
    @JsonIgnore long id,
    long position,
    String handler,
    String topic,
    int partition,
    long offset,
    String key,
    String cause,
    Decision decision,
    String reason,
    String actor,
    String organisation,
    Instant decidedAt) {}
