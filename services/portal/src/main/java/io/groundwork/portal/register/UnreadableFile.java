package io.groundwork.portal.register;

import org.jspecify.annotations.Nullable;

/** A file that is no table, or too large a one; the message is a key of the bundles. */
final class UnreadableFile extends RuntimeException {

  private static final long serialVersionUID = 1;

  UnreadableFile(String text, @Nullable Throwable cause) {
    super(text, cause);
  }

  String text() {
    return String.valueOf(getMessage());
  }
}
