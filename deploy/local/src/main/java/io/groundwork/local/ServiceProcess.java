package io.groundwork.local;

import io.groundwork.backing.BackingServers;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A running service: a JVM of its own, with its log in a file. */
final class ServiceProcess implements AutoCloseable {

  /** The benchmark is more patient: it may start while a machine does something else. */
  private static final Duration READY_LIMIT =
      Duration.parse(System.getProperty("groundwork.ready-limit", "PT2M"));

  private static final Duration STOP_LIMIT = Duration.ofSeconds(15);

  /** One that is still starting has nothing to finish. */
  private static final Duration STOP_LIMIT_UNREADY = Duration.ofSeconds(2);

  private final String name;
  private final Process process;
  private final Path log;
  private volatile boolean ready;

  private ServiceProcess(String name, Process process, Path log) {
    this.name = name;
    this.process = process;
    this.log = log;
  }

  static ServiceProcess start(
      String name, List<String> command, Map<String, String> environment, Path log) {
    try {
      Files.createDirectories(log.getParent());
      var builder = new ProcessBuilder(command).redirectErrorStream(true);
      builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
      builder.environment().putAll(environment);
      return new ServiceProcess(name, builder.start(), log);
    } catch (IOException e) {
      throw new Problem("Cannot start " + name, e);
    }
  }

  long pid() {
    return process.pid();
  }

  void watchedBy(BackingServers backing) {
    backing.watch(process);
  }

  /** Returns when readiness says yes; fails with the end of the log when the service dies. */
  void awaitReady(String url) {
    var deadline = System.nanoTime() + READY_LIMIT.toNanos();
    while (!isReady(url)) {
      if (!process.isAlive()) {
        throw new Problem("%s ended while starting; see %s%n%s".formatted(name, log, tail()));
      }
      if (System.nanoTime() > deadline) {
        throw new Problem("%s is not ready after %s; see %s".formatted(name, READY_LIMIT, log));
      }
      pause();
    }
    ready = true;
  }

  /** Returns when the process has ended by itself, with 0. */
  void awaitEnd() {
    try {
      var exit = process.waitFor();
      if (exit != 0) {
        throw new Problem("Preparing %s failed (exit %d); see %s".formatted(name, exit, log));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Problem("Interrupted while preparing " + name, e);
    }
  }

  static boolean isReady(String url) {
    var request =
        HttpRequest.newBuilder(URI.create(url + "/actuator/health/readiness"))
            .timeout(Duration.ofSeconds(5))
            .build();
    try (var client = HttpClient.newHttpClient()) {
      return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException _) {
      return false;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Override
  public void close() {
    process.destroy();
    try {
      var limit = ready ? STOP_LIMIT : STOP_LIMIT_UNREADY;
      if (!process.waitFor(limit.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException _) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(200);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Problem("Interrupted", e);
    }
  }

  private String tail() {
    try {
      var lines = Files.readAllLines(log);
      return String.join("\n", lines.subList(Math.max(0, lines.size() - 15), lines.size()));
    } catch (IOException e) {
      return "(its log cannot be read: " + e.getMessage() + ")";
    }
  }
}
