package io.groundwork.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where a running system listens; kept in run.json while it runs, so that the other commands find
 * it.
 *
 * @param pid the launcher's process
 * @param ports service name to port
 * @param processes service name to process id
 */
record Addresses(
    long pid,
    Map<String, Integer> ports,
    Map<String, Long> processes,
    String databases,
    String bootstrapServers,
    String registryUrl) {

  private static final JsonMapper JSON = JsonMapper.shared();

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
      if (ProcessHandle.of(found.pid()).isEmpty()) {
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
    return find(home)
        .orElseThrow(() -> new Problem("Nothing is running: start it with deploy/groundwork up"));
  }
}
