package io.groundwork.platform.cause;

import org.jspecify.annotations.Nullable;

/**
 * Why an event is written: the acting user (or system), their organisation, the conversation it
 * belongs to and the id of the event that led to it, absent for a command from outside.
 */
public record Cause(
    String actor, String organisation, String correlationId, @Nullable String causationId) {}
