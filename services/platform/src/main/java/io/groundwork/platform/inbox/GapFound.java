package io.groundwork.platform.inbox;

/** Events of the message's key are missing before it. */
final class GapFound extends MessageBroken {

  GapFound(long expected, long got) {
    super("gap: expected event %d of its key, got %d".formatted(expected, got));
  }
}
