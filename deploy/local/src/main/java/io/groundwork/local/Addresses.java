package io.groundwork.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where a running system listens; kept in run.json while it runs, so that the other commands find
 * it.
 *
 * @param pid the launcher's process
 * @param started when that process began, since ids are given again
 * @param ready false until all services are
 * @param ports service name to port
 * @param processes service name to process id
 */
record Addresses(
    long pid,
    Instant started,
    boolean ready,
    Map<String, Integer> ports,
    Map<String, Long> processes,
    String databases,
    String bootstrapServers,
    String registryUrl) {

  private static final JsonMapper JSON = JsonMapper.shared();

  /** Linux tells a process's start in ticks since its own; the clock may be set between. */
  private static final Duration CLOCK_MOVES = Duration.ofMinutes(1);

  /** Of this process, which is starting. */
  static Addresses starting(Map<String, Integer> ports) {
    var self = ProcessHandle.current();
    return new Addresses(
        self.pid(), startOf(self), false, ports, new ConcurrentHashMap<>(), "", "", "");
  }

  Addresses with(String databaseUrl, String kafka, String registry) {
    return new Addresses(pid, started, ready, ports, processes, databaseUrl, kafka, registry);
  }

  Addresses readyNow() {
    return new Addresses(
        pid, started, true, ports, processes, databases, bootstrapServers, registryUrl);
  }

  /** The launcher, while it lives. */
  Optional<ProcessHandle> launcher() {
    return ProcessHandle.of(pid)
        .filter(it -> Duration.between(started, startOf(it)).abs().compareTo(CLOCK_MOVES) < 0);
  }

  private static Instant startOf(ProcessHandle process) {
    return process.info().startInstant().orElse(Instant.EPOCH);
  }

  int port(String service) {
    return Objects.requireNonNull(ports.get(service), service);
  }

  String url(String service) {
    return "http://127.0.0.1:" + port(service);
  }

  /** JDBC URL of a service's database. */
  String database(String name) {
    return databases.formatted(name);
  }

  void save(Home home) {
    try {
      Files.createDirectories(home.state());
      Files.writeString(home.runFile(), JSON.writeValueAsString(this));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Empty when nothing runs; a file left by a launcher that was killed is taken away. */
  static Optional<Addresses> find(Home home) {
    try {
      if (!Files.exists(home.runFile())) {
        return Optional.empty();
      }
      var found = JSON.readValue(Files.readString(home.runFile()), Addresses.class);
      if (found.launcher().isEmpty()) {
        Files.delete(home.runFile());
        return Optional.empty();
      }
      return Optional.of(found);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void forget(Home home) {
    try {
      Files.deleteIfExists(home.runFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Addresses require(Home home) {
    var found =
        find(home)
            .orElseThrow(
                () -> new Problem("Nothing is running: start it with deploy/groundwork up"));
    if (!found.ready()) {
      throw new Problem("It is still starting: wait until its terminal says that all is ready");
    }
    return found;
  }
}
