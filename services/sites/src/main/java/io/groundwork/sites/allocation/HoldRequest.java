package io.groundwork.sites.allocation;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A hold somebody asks for; {@code offerFor} if the project would rather wait than be refused. */
record HoldRequest(
    String projectId, String plotId, Instant until, boolean waits, @Nullable Duration offerFor) {}
