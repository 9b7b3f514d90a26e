package io.groundwork.platform.inbox;

import java.time.Instant;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;

/**
 * An event as a handler gets it.
 *
 * @param sequence its place among the events of its key in its topic, 1..n
 * @param time when it happened, by its producer's clock
 */
public record Event(
    String topic,
    String key,
    UUID id,
    String type,
    long sequence,
    Instant time,
    String actor,
    String organisation,
    String correlationId,
    SpecificRecord payload) {}
