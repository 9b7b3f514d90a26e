package io.groundwork.backing;

/** A server cannot run here; the message says why and what to do about it. */
public final class BackingException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  BackingException(String message) {
    super(message);
  }

  BackingException(String message, Throwable cause) {
    super(message, cause);
  }
}
