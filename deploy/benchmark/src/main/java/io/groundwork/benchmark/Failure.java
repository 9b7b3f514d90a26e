package io.groundwork.benchmark;

/** Why a measurement could not be made; ends the command with exit code 1. */
final class Failure extends RuntimeException {

  Failure(String message) {
    super(message);
  }

  Failure(String message, Throwable cause) {
    super(message, cause);
  }

  static Failure interrupted(InterruptedException cause) {
    Thread.currentThread().interrupt();
    return new Failure("Interrupted", cause);
  }
}
