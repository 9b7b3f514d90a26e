package io.groundwork.platform.inbox;

import java.util.Set;

/** Who takes the events of some topics: {@link EventHandler} or {@link BatchHandler}. */
public sealed interface Subscriber permits EventHandler, BatchHandler {

  /** Stable name within the service: consumer group and inbox go by it. */
  String name();

  Set<String> topics();

  void on(Batch batch);
}
