package io.groundwork.monitoring.pipeline;

import io.groundwork.platform.inbox.Event;

/**
 * Notes what an event tells; called in the transaction that takes it. It writes through {@link
 * Writes}, and has them flushed before it reads what any observer has written.
 */
public interface Observer {

  void on(Event event);
}
