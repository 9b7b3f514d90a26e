package io.groundwork.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A process of ours with its output in a file; it ends with this program. */
final class ChildProcess implements AutoCloseable {

  private static final int STOP_SECONDS = 60;

  private final String name;
  private final Process process;
  private final Path log;
  private final Thread atExit = new Thread(this::stop, "child-at-exit");

  private ChildProcess(String name, Process process, Path log) {
    this.name = name;
    this.process = process;
    this.log = log;
    Runtime.getRuntime().addShutdownHook(atExit);
  }

  static ChildProcess start(
      String name, List<String> command, Map<String, String> environment, Path log) {
    try {
      Files.createDirectories(log.toAbsolutePath().getParent());
      var builder = new ProcessBuilder(command).redirectErrorStream(true);
      builder.redirectOutput(log.toFile());
      builder.environment().putAll(environment);
      return new ChildProcess(name, builder.start(), log);
    } catch (IOException e) {
      throw new Failure("Cannot start " + name + ": " + e.getMessage(), e);
    }
  }

  /** Runs to its end; what it said. A failure carries the end of that. */
  static String run(String name, List<String> command, Map<String, String> environment, Path log) {
    try (var child = start(name, command, environment, log)) {
      var exit = child.process.waitFor();
      if (exit != 0) {
        throw new Failure(
            "%s failed (exit %d), see %s%n%s".formatted(name, exit, log, child.tail()));
      }
      return Files.readString(log);
    } catch (IOException e) {
      throw new Failure("Cannot read " + log, e);
    } catch (InterruptedException e) {
      throw Failure.interrupted(e);
    }
  }

  long pid() {
    return process.pid();
  }

  void requireAlive() {
    if (!process.isAlive()) {
      throw new Failure("%s has ended, see %s%n%s".formatted(name, log, tail()));
    }
  }

  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(atExit);
    } catch (IllegalStateException _) {
      return; // going down already, and the hook does it
    }
    stop();
  }

  private void stop() {
    process.destroy();
    try {
      if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException _) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private String tail() {
    try {
      var lines = Files.readAllLines(log);
      return String.join("\n", lines.subList(Math.max(0, lines.size() - 10), lines.size()));
    } catch (IOException _) {
      return "";
    }
  }
}
