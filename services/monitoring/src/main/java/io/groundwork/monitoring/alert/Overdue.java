package io.groundwork.monitoring.alert;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;

/**
 * A milestone whose day has passed.
 *
 * @param owner the project's organisation
 * @param first of those that were found at once
 * @param together how many of the project's were found at once
 */
record Overdue(
    String projectId, String code, String dueOn, String owner, boolean first, int together) {

  /** The same for the same day, so that it is told once. */
  UUID id() {
    return UUID.nameUUIDFromBytes(
        "overdue %s %s %s".formatted(projectId, code, dueOn).getBytes(UTF_8));
  }

  Instant since() {
    return LocalDate.parse(dueOn).plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
