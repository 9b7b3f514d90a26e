package io.groundwork.portal.bulk;

import org.jspecify.annotations.Nullable;

/** A file that cannot be read, or is too large; the message is a key of the bundles. */
public final class UnreadableFile extends RuntimeException {

  private static final long serialVersionUID = 1;

  public UnreadableFile(String text, @Nullable Throwable cause) {
    super(text, cause);
  }

  public String text() {
    return String.valueOf(getMessage());
  }
}
