package io.groundwork.monitoring.calendar;

import io.groundwork.monitoring.alert.Language;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A user's calendar, which whoever knows its secret reads.
 *
 * @param agency the only one whose projects the user sees; null = all
 * @param seenAt when the user last showed a token that says so
 */
record CalendarFeed(
    String user,
    String organisation,
    @Nullable String agency,
    Language language,
    Instant createdAt,
    Instant seenAt) {}
