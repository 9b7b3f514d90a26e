package io.groundwork.monitoring.pipeline;

import io.groundwork.platform.inbox.Event;
import java.util.List;
import java.util.function.Consumer;

/**
 * Notes what events tell, with what it can do for all of a transaction's events at once. What
 * Observers have written may wait in {@link Writes}: have it flushed before you read it.
 */
public interface BatchObserver {

  /**
   * Called before the batch's first event; what is told is called at each, behind all Observers.
   */
  Consumer<Event> observing(List<Event> batch);
}
