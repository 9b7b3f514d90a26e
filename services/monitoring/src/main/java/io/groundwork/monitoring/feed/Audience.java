package io.groundwork.monitoring.feed;

import io.groundwork.monitoring.timeline.Entry;
import io.groundwork.schemas.Topics;
import java.util.Optional;
import java.util.Set;

/** Who is told an event. Offices are those who see all projects. */
enum Audience {
  EVERYBODY,

  /** The agency and the offices. */
  OWNER,

  /** The offices, until it is known whose the project is. */
  UNOWNED,

  /** The agency alone, once it is known to be the owner; the offices were told before. */
  LATE;

  private static final Set<String> PUBLIC = Set.of(Topics.PLOT, Topics.TERRITORY);

  static Audience of(Entry entry, Optional<String> owner) {
    if (entry.stage() != null || PUBLIC.contains(entry.topic())) {
      return EVERYBODY;
    }
    return owner.isPresent() ? OWNER : UNOWNED;
  }
}
