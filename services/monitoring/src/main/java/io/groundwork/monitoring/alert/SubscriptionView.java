package io.groundwork.monitoring.alert;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A subscription as its owner sees it.
 *
 * @param confirmed false while the e-mail address waits to be confirmed, and nothing is sent
 * @param askedAt when a mail last asked for that; null when none could be sent
 * @param heldUntil when it pauses, unless its owner shows a token before
 */
record SubscriptionView(
    UUID id,
    @Nullable String projectId,
    @Nullable String region,
    @Nullable String stage,
    @Nullable Breach breach,
    Channel channel,
    @Nullable String target,
    Language language,
    boolean confirmed,
    @Nullable Instant askedAt,
    Instant createdAt,
    Instant heldUntil) {}
