package io.groundwork.platform.inbox;

import java.util.Set;

/**
 * What a service does with the events of some topics. Called in a database transaction, once per
 * event, in order per topic and key. An exception that is no outage parks the event and all later
 * ones of its key.
 */
public interface EventHandler {

  /** Stable name within the service: consumer group and inbox go by it. */
  String name();

  Set<String> topics();

  void on(Event event);

  /**
   * Whether several events may share one transaction. Only for handlers that write rows of their
   * own and lock no aggregate, or they could deadlock with commands.
   */
  default boolean batched() {
    return false;
  }
}
