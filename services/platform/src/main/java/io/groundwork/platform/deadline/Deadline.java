package io.groundwork.platform.deadline;

import java.time.Instant;
import java.util.List;

/**
 * Something that happens at an instant, unless events have overtaken it.
 *
 * @param kind name in the table of tasks: never renamed
 * @param ids what it happens to; no id has a space
 * @param at kept to the millisecond
 */
public record Deadline(String kind, List<String> ids, Instant at) {

  private static final String SEPARATOR = " ";

  public Deadline {
    if (ids.isEmpty() || ids.stream().anyMatch(id -> id.contains(SEPARATOR))) {
      throw new IllegalArgumentException("Ids without spaces are needed, not " + ids);
    }
  }

  /** Its key among the tasks of its kind. */
  String key() {
    return String.join(SEPARATOR, ids) + SEPARATOR + at.toEpochMilli();
  }

  static Deadline of(String kind, String key) {
    var parts = List.of(key.split(SEPARATOR));
    var at = Instant.ofEpochMilli(Long.parseLong(parts.getLast()));
    return new Deadline(kind, parts.subList(0, parts.size() - 1), at);
  }
}
