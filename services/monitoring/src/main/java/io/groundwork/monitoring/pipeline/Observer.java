package io.groundwork.monitoring.pipeline;

import io.groundwork.platform.inbox.Event;

/** Notes what an event tells; called in the transaction that takes it. */
public interface Observer {

  void on(Event event);
}
