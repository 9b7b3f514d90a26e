package io.groundwork.backing;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Waits until a server answers; one that dies or stays silent is an error with its last words. */
record Readiness(BackingServer server, ServerLog log) {

  private static final Duration LIMIT = Duration.ofSeconds(90);
  private static final long STEP_MILLIS = 50;

  void await(Process process) {
    long deadline = System.nanoTime() + LIMIT.toNanos();
    while (!server.isReady()) {
      if (hasEnded(process)) {
        throw failure("ended with status %d before it was ready".formatted(process.exitValue()));
      }
      if (System.nanoTime() > deadline) {
        process.destroyForcibly();
        throw failure("was not ready after %d seconds".formatted(LIMIT.toSeconds()));
      }
    }
  }

  private BackingException failure(String what) {
    return new BackingException(
        "%s %s. Its last lines (whole log: %s):%n%s"
            .formatted(server.name(), what, log.file(), log.lastLines()));
  }

  private static boolean hasEnded(Process process) {
    try {
      return process.waitFor(STEP_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      process.destroyForcibly();
      throw new BackingException("Interrupted while waiting for a server", e);
    }
  }
}
