package io.groundwork.financing.deadline;

import java.time.Instant;

/** Something that happens to a project's plan at an instant, unless events have overtaken it. */
public record Deadline(Kind kind, String projectId, Instant at) {

  /** Names in the table of tasks: never renamed. */
  public enum Kind {
    EXPIRY,
    CLOSING
  }

  String id() {
    return projectId + " " + at.toEpochMilli();
  }

  static Deadline of(Kind kind, String id) {
    var parts = id.split(" ");
    return new Deadline(kind, parts[0], Instant.ofEpochMilli(Long.parseLong(parts[1])));
  }
}
