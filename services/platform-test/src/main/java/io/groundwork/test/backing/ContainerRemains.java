package io.groundwork.test.backing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.testcontainers.DockerClientFactory;

/**
 * Removes what this JVM made in Docker, also when it is killed. Testcontainers has an image for
 * that, which has to be pulled and handed Docker's socket: the build turns it off, and a shell that
 * outlives this JVM by a moment takes its place.
 */
final class ContainerRemains {

  private static final String OFF = "TESTCONTAINERS_RYUK_DISABLED";
  private static final String IMAGE = "testcontainers/ryuk:0.14.0";

  /** Its standard input ends with this JVM. */
  private static final String SCRIPT =
      """
      trap '' INT TERM HUP
      cat
      docker ps --all --quiet --filter "label=$0" | xargs -r docker rm --force --volumes
      docker network ls --quiet --filter "label=$0" | xargs -r docker network rm
      """;

  private ContainerRemains() {}

  /** What Testcontainers needs where the build did not turn it off. */
  static Stream<String> images() {
    return Boolean.parseBoolean(System.getenv(OFF)) ? Stream.empty() : Stream.of(IMAGE);
  }

  static void removeAtExit() {
    Shell.start();
  }

  /** Once in a JVM. */
  private static final class Shell {

    private static final Process PROCESS = open();

    static void start() {
      if (!PROCESS.isAlive()) {
        throw new IllegalStateException("What removes containers at the end has ended itself");
      }
    }

    private static Process open() {
      var label =
          DockerClientFactory.TESTCONTAINERS_SESSION_ID_LABEL
              + "="
              + DockerClientFactory.SESSION_ID;
      try {
        return new ProcessBuilder(List.of("setsid", "sh", "-c", SCRIPT, label))
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
