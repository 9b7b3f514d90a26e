package io.groundwork.benchmark;

/** What one connection sends, one request after the other. */
interface Client {

  byte[] next();

  /** Told of each good answer; times are nanoseconds of {@link System#nanoTime}. */
  default void answered(Exchange exchange, long sentAt) {}
}
