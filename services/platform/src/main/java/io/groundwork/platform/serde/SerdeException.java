package io.groundwork.platform.serde;

import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;

/** Everything this package throws once it is configured; the subtype says who has to act. */
public abstract sealed class SerdeException extends SerializationException
    permits RegistryUnavailable, RegistryRefused, UnreadableMessage, UnwritableMessage {

  SerdeException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
