package io.groundwork.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How deploy/groundwork's launcher is started, and what it then says of the system. */
final class Launch {

  private static final Duration READY_LIMIT = Duration.ofMinutes(20);

  private Launch() {}

  static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  static ChildProcess start(Path root, Path state, int portsFrom) {
    var command =
        List.of(
            java(),
            "-XX:+UseSerialGC",
            "-Xmx128m",
            "--enable-native-access=ALL-UNNAMED",
            "-Dgroundwork.home=" + root,
            "-Dgroundwork.ready-limit=" + READY_LIMIT,
            "-jar",
            root.resolve("deploy/local/target/local.jar").toString(),
            "up",
            "--fresh",
            "--state",
            state.toString(),
            "--ports-from",
            Integer.toString(portsFrom));
    return ChildProcess.start("The system", command, Map.of(), state.resolve("launcher.log"));
  }

  /** Addresses and processes, when all services are ready. */
  static JsonNode await(Path state, ChildProcess launcher) {
    var file = state.resolve("run.json");
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
}
