package io.groundwork.platform.serde;

import org.jspecify.annotations.Nullable;

/** This object cannot be written: it does not fit its schema, or its schema is not registered. */
public final class UnwritableMessage extends SerdeException {

  UnwritableMessage(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
