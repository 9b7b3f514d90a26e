package io.groundwork.platform.serde;

import org.jspecify.annotations.Nullable;

/** These bytes will never be read here: trying again is pointless, somebody has to look. */
public final class UnreadableMessage extends SerdeException {

  UnreadableMessage(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
