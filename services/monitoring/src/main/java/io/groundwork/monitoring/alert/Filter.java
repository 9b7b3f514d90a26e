package io.groundwork.monitoring.alert;

import org.jspecify.annotations.Nullable;

/**
 * What all of must hold of an event; null = any.
 *
 * @param stage that the project enters; with a breach, that it stands in
 */
record Filter(
    @Nullable String projectId,
    @Nullable String region,
    @Nullable String stage,
    @Nullable Breach breach) {}
