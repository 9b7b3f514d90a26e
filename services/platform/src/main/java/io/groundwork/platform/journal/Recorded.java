package io.groundwork.platform.journal;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A domain event as the journal keeps it; versions of a stream are 1..n without a gap. */
public record Recorded<E>(
    UUID id,
    long version,
    E event,
    String actor,
    String organisation,
    Instant occurredAt,
    Instant recordedAt,
    String correlationId,
    @Nullable String causationId) {}
