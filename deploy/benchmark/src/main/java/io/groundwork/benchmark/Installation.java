package io.groundwork.benchmark;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/** A whole system of its own, started by deploy/groundwork's launcher and stopped with this. */
final class Installation implements AutoCloseable {

  static final String ACCOUNT = "groundwork";

  private final Path root;
  private final Path state;
  private final ChildProcess launcher;
  private final JsonNode addresses;

  private Installation(Path root, Path state, ChildProcess launcher, JsonNode addresses) {
    this.root = root;
    this.state = state;
    this.launcher = launcher;
    this.addresses = addresses;
  }

  /** Returns when all services are ready, with no data. */
  static Installation start(Path root, Path state, int portsFrom) {
    var launcher = Launch.start(root, state, portsFrom);
    try {
      return new Installation(root, state, launcher, Launch.await(state, launcher));
    } catch (RuntimeException e) {
      launcher.close();
      throw e;
    }
  }

  Path root() {
    return root;
  }

  Path file(String name) {
    return state.resolve(name);
  }

  int port(String service) {
    return addresses.path("ports").path(service).asInt();
  }

  String url(String service) {
    return "http://127.0.0.1:" + port(service);
  }

  String bootstrapServers() {
    return addresses.path("bootstrapServers").asString();
  }

  String registryUrl() {
    return addresses.path("registryUrl").asString();
  }

  long pid(String service) {
    return Objects.requireNonNull(addresses.path("processes").get(service), service).asLong();
  }

  /** Process id to service. */
  Map<Long, String> processes() {
    var found = new HashMap<Long, String>();
    addresses.path("processes").forEachEntry((name, pid) -> found.put(pid.asLong(), name));
    return found;
  }

  String jdbcUrl(String database) {
    return addresses.path("databases").asString().formatted(database);
  }

  Connection connect(String database) throws SQLException {
    return DriverManager.getConnection(jdbcUrl(database), ACCOUNT, ACCOUNT);
  }

  @Override
  public void close() {
    launcher.close();
  }
}
