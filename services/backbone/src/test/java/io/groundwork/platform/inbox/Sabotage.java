package io.groundwork.platform.inbox;

/** Ends consumers as a failure nobody foresaw would. */
public final class Sabotage {

  private Sabotage() {}

  public static void of(Subscriptions subscriptions) {
    subscriptions.containers().forEach(container -> container.stopAbnormally(() -> {}));
  }
}
