package io.groundwork.platform.inbox;

import org.jspecify.annotations.Nullable;

/** Which parked messages; null is any. */
record ParkedFilter(
    @Nullable String handler,
    @Nullable String topic,
    @Nullable String key,
    @Nullable Boolean waits) {}
