package io.groundwork.local;

/** What went wrong and what to do about it; ends the command with exit code 1. */
final class Problem extends RuntimeException {

  Problem(String message) {
    super(message);
  }

  Problem(String message, Throwable cause) {
    super(message, cause);
  }
}
