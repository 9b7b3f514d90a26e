package io.groundwork.platform.operations;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a service knows of the events that it is to take. */
public interface Receiving {

  /**
   * A handler's consumers in this instance.
   *
   * @param behind records that they have not fetched yet; null while they do not know
   * @param delaySeconds the longest time from happening to taken, of the last minutes
   * @param haltedSince since when an outage keeps them from taking what they fetched; null if none
   */
  record Handler(
      String name,
      List<String> topics,
      @Nullable Long behind,
      double delaySeconds,
      @Nullable Instant haltedSince) {}

  List<Handler> handlers();

  /** Parked messages by handler, without those that have none. Fails without the database. */
  Map<String, Long> parked();
}
