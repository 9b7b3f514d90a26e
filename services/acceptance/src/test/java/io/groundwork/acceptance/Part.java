package io.groundwork.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A service or server of the running system, told from others by the log that it writes: killed,
 * frozen, and started again with the command and environment it had.
 */
public final class Part {

  private static final Path PROC = Path.of("/proc");

  private final String name;
  private final Path log;
  private final RunningSystem system;
  private @Nullable Started start;

  /** A service, or one of postgres, kafka and registry. */
  public Part(RunningSystem system, String name) {
    var state = system.folder().resolve("state");
    var service = state.resolve("logs").resolve(name + ".log");
    this.name = name;
    this.system = system;
    var server = state.resolve("servers/logs").resolve(name + ".log");
    this.log = Files.exists(server) ? server : service;
  }

  /** A second one of the same service on a port of its own, started; with the same database. */
  Part twin(int port) {
    var twin = new Part(system, name + "-twin");
    var same = Started.of(process());
    twin.start = same.with("SERVER_PORT", Integer.toString(port));
    twin.restart();
    return twin;
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
    start = Started.of(process());
    var all = family();
    all.forEach(ProcessHandle::destroyForcibly);
    all.forEach(each -> each.onExit().join());
  }

  /** Ends it as a deployment does. */
  void stop() {
    var process = process();
    start = Started.of(process);
    process.destroy();
    process.onExit().join();
  }

  /** Starts what was killed; returns before it is ready. */
  void restart() {
    try {
      var process = Objects.requireNonNull(start, "what was not ended").again(log);
      system.restarted(process, !log.startsWith(system.folder().resolve("state/servers")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Starts what was ended, in another way than it was; returns before it is ready. */
  void restart(Started other) {
    start = other;
    restart();
  }

  /** Kills it and starts it as it was, but for some of its classes. */
  void replaceBy(Variant variant) throws IOException {
    kill();
    var was = Objects.requireNonNull(start, "what was just killed");
    start = was.behind(variant.compiled(was.jar()));
    restart();
  }

  void killAndRestart() {
    kill();
    restart();
  }

  /** Stands still, its connections open, until {@link #thaw}. */
  public void freeze() {
    signal("STOP");
  }

  public void thaw() {
    signal("CONT");
  }

  private void signal(String signal) {
    family()
        .forEach(
            each -> {
              try {
                var command = "kill -%s %d".formatted(signal, each.pid());
                new ProcessBuilder("sh", "-c", command).start().onExit().join();
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
  }

  private List<ProcessHandle> family() {
    var process = process();
    return Stream.concat(Stream.of(process), process.descendants()).toList();
  }

  private boolean writesLog(ProcessHandle process) {
    try {
      return Files.readSymbolicLink(PROC.resolve(process.pid() + "/fd/1")).equals(log);
    } catch (IOException _) {
      return false;
    }
  }
}
