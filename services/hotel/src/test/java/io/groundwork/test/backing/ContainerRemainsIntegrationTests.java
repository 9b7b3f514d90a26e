package io.groundwork.test.backing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.groundwork.backing.Ports;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.Network;

/** A JVM that dies in the middle of its tests leaves nothing in Docker. */
class ContainerRemainsIntegrationTests {

  @Test
  void goWithAJvmThatIsKilled() throws Exception {
    assumeTrue(TestBacking.inContainers());
    var killed =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Killed.class.getName())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (var output = killed.inputReader()) {
      var session = session(output);
      assertThat(found("ps", session)).isNotEmpty();
      assertThat(found("network", session)).isNotEmpty();

      killed.destroyForcibly();

      await()
          .atMost(Duration.ofSeconds(30))
          .until(() -> found("ps", session).isEmpty() && found("network", session).isEmpty());
    }
  }

  private static String session(BufferedReader output) throws IOException {
    for (var line = output.readLine(); line != null; line = output.readLine()) {
      if (line.startsWith(Killed.SESSION)) {
        return line.substring(Killed.SESSION.length());
      }
    }
    throw new IllegalStateException("The JVM ended before it was killed");
  }

  private static String found(String what, String session) throws IOException {
    var list = what.equals("ps") ? new String[] {"ps", "--all"} : new String[] {"network", "ls"};
    var label = DockerClientFactory.TESTCONTAINERS_SESSION_ID_LABEL + "=" + session;
    var command =
        new ProcessBuilder("docker", list[0], list[1], "--quiet", "--filter", "label=" + label);
    return new String(command.start().getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  /** Starts a database and waits for its end. */
  static final class Killed {

    static final String SESSION = "session ";

    public static void main(String[] arguments) throws InterruptedException {
      ContainerRemains.removeAtExit();
      var host = DockerClientFactory.instance().dockerHostIpAddress();
      new DatabaseContainer(Network.newNetwork(), host, Ports.free()).start();
      System.out.println(SESSION + DockerClientFactory.SESSION_ID);
      Thread.currentThread().join();
    }
  }
}
