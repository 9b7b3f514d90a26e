package io.groundwork.backing;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A server's process: watched, recorded, and ended by a signal or by force. */
final class ServerProcess {

  private static final Duration STOP_LIMIT = Duration.ofSeconds(20);
  private static final Duration END_LIMIT = Duration.ofSeconds(10);

  private final Process process;

  private ServerProcess(Process process) {
    this.process = process;
  }

  static ServerProcess start(
      String name,
      List<String> command,
      Map<String, String> environment,
      ServerLog log,
      Surroundings surroundings) {
    var builder = new ProcessBuilder(Commands.ownSession(command));
    builder.environment().putAll(environment);
    try {
      var started = log.receive(builder).start();
      surroundings.watchdog().watch(started);
      Leftovers.record(surroundings.data(), name, started);
      return new ServerProcess(started);
    } catch (IOException e) {
      throw new BackingException("Cannot start %s: %s".formatted(name, e.getMessage()), e);
    }
  }

  Process handle() {
    return process;
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** Nothing happens when it has ended. */
  void signal(String signal) {
    if (process.isAlive()) {
      Commands.signal(signal, process.pid());
    }
  }

  /** Asks by the signal; forces when the process does not end in 20 seconds. */
  void stop(String signal) {
    signal(signal);
    if (!hasEnded()) {
      kill();
    }
  }

  void kill() {
    if (process.isAlive()) {
      kill(process.toHandle());
      process.onExit().join();
    }
  }

  /**
   * With all that it started: PostgreSQL does not start while a backend of the last one lives, and
   * that may be for a moment longer.
   */
  static void kill(ProcessHandle process) {
    var all = Stream.concat(Stream.of(process), process.descendants()).toList();
    all.forEach(ProcessHandle::destroyForcibly);
    all.forEach(ServerProcess::awaitEnd);
  }

  /** Where nobody asks after the orphans of a container, those that ended seem to live on. */
  private static void awaitEnd(ProcessHandle process) {
    process.onExit().completeOnTimeout(process, END_LIMIT.toSeconds(), TimeUnit.SECONDS).join();
  }

  private boolean hasEnded() {
    try {
      return process.waitFor(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
