package io.groundwork.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Comes last: stopping the system leaves no process, and no file outside of its folder. */
@Order(Integer.MAX_VALUE)
class ShutdownIntegrationTests {

  @Test
  void leavesNothingBehind() throws IOException {
    var system = RunningSystem.get();
    assumeTrue(system.isOurs(), "a system that others started is left alone");
    var state = system.folder().resolve("state");
    var processes = system.processes();
    assertThat(processes).as("launcher, 3 servers, 5 services").hasSizeGreaterThanOrEqualTo(9);
    system.stop();
    assertThat(processes).noneMatch(ProcessHandle::isAlive);
    assertThat(naming(state)).isEmpty();
    assertThat(state.resolve("run.json")).doesNotExist();
    assertThat(system.folder().resolve("tmp")).as("temporary files").isEmptyDirectory();
    assertThat(system.output()).contains("Stopping");
    delete(system.folder());
  }

  /** Commands of processes that work in the folder, whoever their parent is now. */
  private static List<String> naming(Path folder) {
    return ProcessHandle.allProcesses()
        .map(process -> process.info().commandLine().orElse(""))
        .filter(command -> command.contains(folder.toString()))
        .toList();
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
