package io.groundwork.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class GroundworkTests {

  @TempDir private Path state = Path.of("");
  private final StringWriter out = new StringWriter();
  private final StringWriter errors = new StringWriter();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "prepare", "up", "demo", "watch", "status", "logs", "down", "rebuild", "deploy", "backup",
        "restore", "parked", "forget"
      })
  void everyCommandSaysWhatItDoes(String command) {
    assertThat(run(command, "--help")).isZero();

    assertThat(out.toString()).startsWith("Usage: groundwork " + command);
    assertThat(errors.toString()).isEmpty();
  }

  @Test
  void aWrongCommandIsAMistakeOfUse() {
    assertThat(run("nonsense")).isEqualTo(2);

    assertThat(errors.toString()).contains("nonsense", "Usage: groundwork");
  }

  @ParameterizedTest
  @ValueSource(strings = {"watch", "status", "rebuild", "parked list"})
  void whatNeedsARunningSystemSaysThatNoneRuns(String command) {
    assertThat(run((command + " --state " + state).split(" "))).isEqualTo(1);

    assertThat(errors.toString())
        .isEqualToIgnoringNewLines(
            "groundwork: Nothing is running: start it with deploy/groundwork up");
  }

  @Test
  void forgetsALauncherThatWasKilled() throws IOException {
    var run = runs(Long.MAX_VALUE, Instant.EPOCH, true);

    assertThat(run("down", "--state", state.toString())).isZero();

    assertThat(run).doesNotExist();
  }

  @Test
  void sparesAProcessThatGotTheIdOfALauncherThatWasKilled() throws IOException {
    var other = new ProcessBuilder("sleep", "60").start();
    try {
      var run = runs(other.pid(), Instant.now().minus(Duration.ofHours(1)), true);

      assertThat(run("down", "--state", state.toString())).isZero();

      assertThat(run).doesNotExist();
      assertThat(other.isAlive()).isTrue();
    } finally {
      other.destroy();
    }
  }

  @Test
  void stopsALauncherThatIsStillStarting() throws IOException {
    var launcher = new ProcessBuilder("sleep", "60").start();
    runs(launcher.pid(), launcher.info().startInstant().orElseThrow(), false);

    assertThat(run("status", "--state", state.toString())).isEqualTo(1);
    assertThat(errors.toString()).contains("still starting");
    assertThat(run("down", "--state", state.toString())).isZero();

    assertThat(launcher.isAlive()).isFalse();
  }

  @Test
  void namesTheServicesWhenOneIsUnknown() {
    assertThat(run("logs", "nosuch", "--state", state.toString())).isEqualTo(1);

    assertThat(errors.toString()).contains("nosuch", "identity, projects, sites");
  }

  @Test
  void refusesPortsThatAreNone() {
    assertThat(run("up", "--state", state.toString(), "--ports-from", "80")).isEqualTo(1);

    assertThat(errors.toString()).contains("--ports-from takes a number from 1024 to 65000");
  }

  @Test
  void namesThePortThatIsTakenAndWhoNeedsIt() throws IOException {
    var from = Ports.freeFrom(ServiceSpec.ALL.size());
    try (var _ = new ServerSocket(from + 2, 1, InetAddress.getLoopbackAddress())) {
      var ports = Servers.ports(from);

      assertThat(ports).containsEntry("sites", from + 2);
      assertThat(problemOf(() -> ports.forEach(Ports::requireFree)))
          .contains(Integer.toString(from + 2), "sites", "--ports-from");
    }
  }

  private int run(String... arguments) {
    return Groundwork.commandLine()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(errors, true))
        .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
        .execute(arguments);
  }

  private static String problemOf(Runnable action) {
    try {
      action.run();
      return "";
    } catch (Problem e) {
      return String.valueOf(e.getMessage());
    }
  }

  private Path runs(long pid, Instant started, boolean ready) throws IOException {
    return Files.writeString(state.resolve("run.json"), addressesOf(pid, started, ready));
  }

  private static String addressesOf(long pid, Instant started, boolean ready) {
    return """
    {"pid": %d, "started": "%s", "ready": %s, "ports": {}, "processes": {}, "databases": "", "bootstrapServers": "", "registryUrl": ""}
    """
        .formatted(pid, started, ready);
  }
}
