package io.groundwork.platform.inbox;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One parked message, whole.
 *
 * @param value its bytes in Base64; null where it has none
 * @param content the event as JSON; null where the bytes cannot be read
 */
record ParkedDetail(
    ParkedView message,
    Map<String, String> headers,
    @Nullable String value,
    @Nullable String content) {}
