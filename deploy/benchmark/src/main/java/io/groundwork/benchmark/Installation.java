package io.groundwork.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A whole system of its own, started by deploy/groundwork's launcher and stopped with this. */
final class Installation implements AutoCloseable {

  static final String ACCOUNT = "groundwork";
  private static final Duration READY_LIMIT = Duration.ofMinutes(20);

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
    var jar = root.resolve("deploy/local/target/local.jar");
    var command =
        List.of(
            java(),
            "-XX:+UseSerialGC",
            "-Xmx128m",
            "--enable-native-access=ALL-UNNAMED",
            "-Dgroundwork.home=" + root,
            "-Dgroundwork.ready-limit=" + READY_LIMIT,
            "-jar",
            jar.toString(),
            "up",
            "--fresh",
            "--state",
            state.toString(),
            "--ports-from",
            Integer.toString(portsFrom));
    var launcher =
        ChildProcess.start("The system", command, Map.of(), state.resolve("launcher.log"));
    try {
      return new Installation(root, state, launcher, await(state.resolve("run.json"), launcher));
    } catch (RuntimeException e) {
      launcher.close();
      throw e;
    }
  }

  static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  private static JsonNode await(Path file, ChildProcess launcher) {
    var deadline = System.nanoTime() + READY_LIMIT.toNanos();
    while (System.nanoTime() < deadline) {
      launcher.requireAlive();
      var found = read(file);
      if (found.path("ready").asBoolean(false) && found.path("pid").asLong() == launcher.pid()) {
        return found;
      }
      Pause.of(Duration.ofMillis(200));
    }
    throw new Failure("The system is not ready after " + READY_LIMIT);
  }

  private static JsonNode read(Path file) {
    try {
      return Files.exists(file)
          ? JsonMapper.shared().readTree(Files.readString(file))
          : JsonMapper.shared().createObjectNode();
    } catch (IOException | RuntimeException _) {
      return JsonMapper.shared().createObjectNode(); // half written: it is looked at again
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
