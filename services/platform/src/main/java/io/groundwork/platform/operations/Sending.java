package io.groundwork.platform.operations;

/** What a service knows of the events that it is to send. */
public interface Sending {

  /**
   * Events in the outbox.
   *
   * @param oldestSeconds how long the first of them waits; 0 where there is none
   */
  record Waiting(long rows, double oldestSeconds) {}

  /** Fails without the database. */
  Waiting waiting();

  /** Whether it is this instance that sends them. */
  boolean relays();
}
