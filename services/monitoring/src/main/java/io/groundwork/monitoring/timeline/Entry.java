package io.groundwork.monitoring.timeline;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One event, told to a reader.
 *
 * @param projectId null when it is about no single project
 * @param type simple name of the record
 * @param sequence place among the events of its key in its topic
 * @param stage only where a project entered one
 * @param summary the fields of the event that are a single value
 */
public record Entry(
    UUID eventId,
    @Nullable String projectId,
    String topic,
    String type,
    long sequence,
    Instant time,
    String actor,
    String organisation,
    String correlationId,
    @Nullable String stage,
    Map<String, Object> summary) {}
