package io.groundwork.platform.serde;

import org.jspecify.annotations.Nullable;

/**
 * The registry cannot be reached, is failing, does not let us in or does not answer like one. The
 * message is not at fault: try the same again later.
 */
public final class RegistryUnavailable extends SerdeException {

  RegistryUnavailable(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
