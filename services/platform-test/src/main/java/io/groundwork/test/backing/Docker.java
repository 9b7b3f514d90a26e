package io.groundwork.test.backing;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The docker command, asked before anything is started. */
final class Docker {

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration PULL = Duration.ofMinutes(3);

  private final String command;

  Docker(String command) {
    this.command = command;
  }

  /** Whether a daemon can be asked. */
  boolean answers() {
    return succeeds(PATIENCE, "version");
  }

  /** Whether the image is here, now. */
  boolean finds(String image) {
    return succeeds(PATIENCE, "image", "inspect", image)
        || succeeds(PULL, "pull", "--quiet", image);
  }

  private boolean succeeds(Duration patience, String... arguments) {
    var line = new ArrayList<>(List.of(command));
    line.addAll(List.of(arguments));
    try {
      var process =
          new ProcessBuilder(line)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      if (process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        return process.exitValue() == 0;
      }
      process.destroyForcibly();
      return false;
    } catch (IOException _) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
