package io.groundwork.platform.inbox;

import org.jspecify.annotations.Nullable;

/** The message itself is at fault, so trying again would not help. */
sealed class MessageBroken extends RuntimeException permits GapFound {

  MessageBroken(String message) {
    this(message, null);
  }

  MessageBroken(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
