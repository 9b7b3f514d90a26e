package io.groundwork.acceptance;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/** The launcher as its users start it, with everything it writes in one folder. */
final class Launcher {

  static final Path ROOT = Paths.get("../..").toAbsolutePath().normalize();
  private static final int SERVICES = 6;

  /** For all of its processes: they live for minutes, in which the second compiler never pays. */
  private static final String FOR_MINUTES = "-XX:TieredStopAtLevel=1 -Djava.io.tmpdir=";

  private final Path folder;

  Launcher(Path folder) {
    this.folder = folder;
  }

  /** Plays the scenario and stays; what is said goes to {@code output.txt}. */
  Process demo() throws IOException {
    return start("output.txt", "demo", "--stay", "--ports-from", Integer.toString(freePorts()));
  }

  /** Starts without playing, and stays. */
  Process up() throws IOException {
    return start("output.txt", "up", "--ports-from", Integer.toString(freePorts()));
  }

  /** Another command to the same system. */
  Process start(String output, String... arguments) throws IOException {
    Files.createDirectories(folder.resolve("tmp"));
    var command = new ArrayList<>(java());
    command.addAll(List.of(arguments));
    command.addAll(List.of("--state", folder.resolve("state").toString()));
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("JAVA_TOOL_OPTIONS", FOR_MINUTES + folder.resolve("tmp"));
    builder.redirectOutput(folder.resolve(output).toFile());
    return builder.start();
  }

  private static List<String> java() {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:+UseSerialGC",
        "-Xmx128m",
        "-XX:TieredStopAtLevel=1",
        "--enable-native-access=ALL-UNNAMED",
        "-Dgroundwork.home=" + ROOT,
        "-jar",
        ROOT.resolve("deploy/local/target/local.jar").toString());
  }

  /** Below those that the servers behind them are given, which start first. */
  private static int freePorts() {
    return IntStream.generate(() -> ThreadLocalRandom.current().nextInt(10_000, 14_900))
        .limit(100)
        .filter(from -> IntStream.range(from, from + SERVICES).allMatch(Launcher::isFree))
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
