package io.groundwork.projects.project;

import io.groundwork.platform.journal.Recorded;
import io.groundwork.projects.project.domain.ProjectEvent;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One line of a project's journal: what happened, who did it, and why it was written. */
record JournalEntry(
    long version,
    UUID id,
    String type,
    Instant occurredAt,
    Instant recordedAt,
    String actor,
    String organisation,
    String correlationId,
    @Nullable String causationId,
    ProjectEvent event) {

  static JournalEntry of(Recorded<ProjectEvent> recorded) {
    return new JournalEntry(
        recorded.version(),
        recorded.id(),
        recorded.event().getClass().getSimpleName(),
        recorded.occurredAt(),
        recorded.recordedAt(),
        recorded.actor(),
        recorded.organisation(),
        recorded.correlationId(),
        recorded.causationId(),
        recorded.event());
  }
}
