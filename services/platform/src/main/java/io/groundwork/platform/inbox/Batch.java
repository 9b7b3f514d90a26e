package io.groundwork.platform.inbox;

import java.util.List;
import java.util.function.Consumer;

/** The events that a handler takes in one transaction, in order per topic and key. */
public interface Batch {

  List<Event> events();

  /** Does that at each event, as part of its producer's trace and with the event as the cause. */
  void each(Consumer<Event> action);
}
