package io.groundwork.sites.deadline;

import java.time.Instant;

/** Something that happens to a project's site at an instant, unless events have overtaken it. */
public record Deadline(Kind kind, String projectId, String subject, Instant at) {

  /** Names in the table of tasks: never renamed. */
  public enum Kind {
    HOLD,
    OFFER,
    RELIEF
  }

  String id() {
    return "%s %s %d".formatted(projectId, subject, at.toEpochMilli());
  }

  static Deadline of(Kind kind, String id) {
    var parts = id.split(" ");
    return new Deadline(kind, parts[0], parts[1], Instant.ofEpochMilli(Long.parseLong(parts[2])));
  }
}
