package io.groundwork.platform.operations;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How this instance of the service is.
 *
 * @param ready whether it wants requests, as its readiness probe says
 * @param relays whether it is this instance that sends what is in the outbox; one of all does
 * @param outbox null while the database does not answer
 * @param parked messages of all handlers, also of those that are no more; null as above
 */
record OperationsView(
    boolean ready,
    List<CheckView> checks,
    boolean relays,
    @Nullable OutboxView outbox,
    @Nullable Long parked,
    List<HandlerView> handlers) {

  /**
   * Something that may be well or not.
   *
   * @param readiness whether the service is not ready without it
   */
  record CheckView(String name, boolean up, boolean readiness) {}

  /**
   * Events that are not sent yet.
   *
   * @param oldestSeconds age of the first; 0 where there is none
   */
  record OutboxView(long rows, double oldestSeconds) {}

  /**
   * A handler of events.
   *
   * @param behind events of its topics that its consumers here have not fetched, by their own
   *     position, since committed offsets may lag behind that; null while they do not know
   * @param delaySeconds the longest time from an event to its being taken, of the last minutes
   * @param haltedSince since when an outage keeps it from taking what it fetched; null if none
   * @param parked null while the database does not answer
   */
  record HandlerView(
      String name,
      List<String> topics,
      @Nullable Long behind,
      double delaySeconds,
      @Nullable Instant haltedSince,
      @Nullable Long parked) {}
}
