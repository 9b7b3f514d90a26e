package io.groundwork.acceptance;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A service or server of the running system, told from others by the log that it writes: killed,
 * frozen, and started again with the command and environment it had.
 */
final class Part {

  private static final Path PROC = Path.of("/proc");

  private record Start(
      List<String> command, Map<String, String> environment, Path folder, boolean namespace) {}

  private final String name;
  private final Path log;
  private final RunningSystem system;
  private @Nullable Start start;

  /** A service, or one of postgres, kafka and registry. */
  Part(RunningSystem system, String name) {
    var state = system.folder().resolve("state");
    var service = state.resolve("logs").resolve(name + ".log");
    this.name = name;
    this.system = system;
    this.log =
        Files.exists(service) ? service : state.resolve("servers/logs").resolve(name + ".log");
  }

  /** The one that the others are children of. */
  ProcessHandle process() {
    return ProcessHandle.allProcesses()
        .filter(this::writesLog)
        .filter(process -> !process.parent().map(this::writesLog).orElse(false))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(name + " does not run"));
  }

  /** Ends it at once, with its children, as the machine's failure would. */
  void kill() {
    var process = process();
    start = remember(process);
    var all = Stream.concat(Stream.of(process), process.descendants()).toList();
    all.forEach(ProcessHandle::destroyForcibly);
    all.forEach(each -> each.onExit().join());
  }

  /** Starts what was killed; returns before it is ready. */
  void restart() {
    var as = Objects.requireNonNull(start, "what was not killed");
    try {
      Files.deleteIfExists(as.folder().resolve("postmaster.pid"));
      var builder = new ProcessBuilder(command(as)).directory(as.folder().toFile());
      builder.environment().clear();
      builder.environment().putAll(as.environment());
      builder.redirectErrorStream(true).redirectInput(Path.of("/dev/null").toFile());
      builder.redirectOutput(Redirect.appendTo(log.toFile()));
      system.restarted(builder.start(), !log.startsWith(system.folder().resolve("state/servers")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void killAndRestart() {
    kill();
    restart();
  }

  /** Stands still, its connections open, until {@link #thaw}. */
  void freeze() {
    signal("STOP");
  }

  void thaw() {
    signal("CONT");
  }

  private void signal(String signal) {
    try {
      new ProcessBuilder("sh", "-c", "kill -%s %d".formatted(signal, process().pid()))
          .start()
          .onExit()
          .join();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** In a session of its own; PostgreSQL, which refuses root, where it does not see that it is. */
  private static List<String> command(Start as) {
    var command = new ArrayList<>(List.of("setsid"));
    if (as.namespace()) {
      command.addAll(List.of("unshare", "--user"));
    }
    command.addAll(as.command());
    return command;
  }

  private boolean writesLog(ProcessHandle process) {
    try {
      return Files.readSymbolicLink(PROC.resolve(process.pid() + "/fd/1")).equals(log);
    } catch (IOException _) {
      return false;
    }
  }

  private static Start remember(ProcessHandle process) {
    try {
      var folder = PROC.resolve(Long.toString(process.pid()));
      var environment =
          texts(folder.resolve("environ")).stream()
              .map(each -> each.split("=", 2))
              .collect(toMap(each -> each[0], each -> each[1]));
      var namespace = Files.readSymbolicLink(folder.resolve("ns/user"));
      var own = Files.readSymbolicLink(PROC.resolve("self/ns/user"));
      return new Start(
          texts(folder.resolve("cmdline")),
          environment,
          Files.readSymbolicLink(folder.resolve("cwd")),
          !namespace.equals(own));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> texts(Path file) throws IOException {
    return List.of(new String(Files.readAllBytes(file), StandardCharsets.UTF_8).split("\0"));
  }
}
