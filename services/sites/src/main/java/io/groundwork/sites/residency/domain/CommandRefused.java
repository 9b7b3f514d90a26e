package io.groundwork.sites.residency.domain;

/** The answer to a command the rules do not allow now; its message is for the caller to read. */
public final class CommandRefused extends RuntimeException {
  public CommandRefused(String message) {
    super(message);
  }
}
