package io.groundwork.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/**
 * One system for all tests of the module: {@code demo --stay} in a folder of its own, ended at the
 * latest with this JVM. The system property {@code groundwork.state} names a system that runs
 * already instead, which is then left alone.
 */
final class RunningSystem {

  static final Path ROOT = Paths.get("../..").toAbsolutePath().normalize();
  private static final Duration PLAY_LIMIT = Duration.ofMinutes(8);
  private static @Nullable RunningSystem running;

  private final Path folder;
  private final @Nullable Process process;

  private RunningSystem(Path folder, @Nullable Process process) {
    this.folder = folder;
    this.process = process;
  }

  /** The system after the scenario was played. */
  static synchronized RunningSystem get() {
    if (running == null) {
      var given = System.getProperty("groundwork.state");
      running =
          given == null ? start() : new RunningSystem(Path.of(given).resolveSibling(""), null);
    }
    return running;
  }

  private static RunningSystem start() {
    try {
      var folder = Files.createTempDirectory("groundwork-acceptance");
      Files.createDirectories(folder.resolve("tmp"));
      var builder = new ProcessBuilder(command(folder)).redirectErrorStream(true);
      builder.environment().put("JAVA_TOOL_OPTIONS", "-Djava.io.tmpdir=" + folder.resolve("tmp"));
      builder.redirectOutput(folder.resolve("output.txt").toFile());
      var system = new RunningSystem(folder, builder.start());
      Runtime.getRuntime().addShutdownHook(new Thread(system::stop));
      Awaitility.await().atMost(PLAY_LIMIT).until(system::hasPlayed);
      return system;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> command(Path folder) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:+UseSerialGC",
        "-Xmx128m",
        "-XX:TieredStopAtLevel=1",
        "--enable-native-access=ALL-UNNAMED",
        "-Dgroundwork.home=" + ROOT,
        "-jar",
        ROOT.resolve("deploy/local/target/local.jar").toString(),
        "demo",
        "--stay",
        "--ports-from",
        Integer.toString(freePorts()),
        "--state",
        folder.resolve("state").toString());
  }

  private boolean hasPlayed() {
    return output().contains("very ending was reached.") || (process != null && !process.isAlive());
  }

  boolean isOurs() {
    return process != null;
  }

  Path folder() {
    return folder;
  }

  /** What the user saw in the terminal. */
  String output() {
    try {
      return Files.readString(folder.resolve("output.txt"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Addresses addresses() {
    var file = folder.resolve("state/run.json");
    if (!Files.exists(file)) {
      throw new IllegalStateException("The system does not run:\n" + output());
    }
    return Addresses.read(file);
  }

  /** As Ctrl-C does. */
  void stop() {
    try {
      if (process != null) {
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
          process.descendants().forEach(ProcessHandle::destroyForcibly);
          process.destroyForcibly();
        }
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private static int freePorts() {
    return IntStream.generate(() -> ThreadLocalRandom.current().nextInt(20_000, 32_000))
        .limit(100)
        .filter(from -> IntStream.range(from, from + 5).allMatch(RunningSystem::isFree))
        .findFirst()
        .orElseThrow();
  }

  private static boolean isFree(int port) {
    try (var _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return true;
    } catch (IOException _) {
      return false;
    }
  }
}
