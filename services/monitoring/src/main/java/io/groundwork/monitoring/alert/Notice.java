package io.groundwork.monitoring.alert;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that subscribers may be told; who sees all projects may, and everybody or the owner.
 *
 * @param stage only where a project entered one
 * @param body JSON, without what is known of the project
 */
record Notice(
    UUID eventId,
    @Nullable String projectId,
    @Nullable String stage,
    Set<Breach> breaches,
    String body,
    boolean everybody,
    @Nullable String owner) {}
