package io.groundwork.portal.financing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/**
 * The moment a plan is looked at.
 *
 * @param text as it was asked for: a date and time of this portal's zone, or a date, whose end is
 *     meant; empty for now
 */
record AsOf(String text, @Nullable Instant at, boolean wrong) {

  static AsOf of(@Nullable String text, ZoneId zone) {
    if (text == null || text.isBlank()) {
      return new AsOf("", null, false);
    }
    try {
      return new AsOf(text, moment(text.strip(), zone), false);
    } catch (DateTimeParseException _) {
      return new AsOf(text, null, true);
    }
  }

  private static Instant moment(String text, ZoneId zone) {
    return text.length() > "2026-01-31".length()
        ? LocalDateTime.parse(text).atZone(zone).toInstant()
        : LocalDate.parse(text).plusDays(1).atStartOfDay(zone).minusNanos(1000).toInstant();
  }

  public boolean isPast() {
    return at != null;
  }
}
