package io.groundwork.platform.inbox;

import io.groundwork.platform.operations.Dependency;

/** Whether every consumer has a connection: each keeps one open as long as a broker answers. */
final class KafkaConnections implements Dependency {

  private final Subscriptions subscriptions;

  KafkaConnections(Subscriptions subscriptions) {
    this.subscriptions = subscriptions;
  }

  @Override
  public String name() {
    return "kafka";
  }

  @Override
  public boolean answers() {
    return subscriptions.containers().allMatch(Fetching::isConnected);
  }
}
