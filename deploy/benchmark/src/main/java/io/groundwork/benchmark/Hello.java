package io.groundwork.benchmark;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Hello world as a process, prepared and started like a service and with a service's JVM flags. */
final class Hello implements Client, AutoCloseable {

  private static final byte[] REQUEST =
      "GET /hello HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: text/plain\r\n\r\n"
          .getBytes(StandardCharsets.UTF_8);
  private static final Duration READY_LIMIT = Duration.ofSeconds(60);

  private final ChildProcess process;
  private final int port;

  private Hello(ChildProcess process, int port) {
    this.process = process;
    this.port = port;
  }

  static Hello start(Installation system) {
    var folder = system.file("hello");
    var jar = folder.resolve("hello.jar");
    var cache = folder.resolve("hello.aot");
    var built = system.root().resolve("deploy/benchmark/hello/target/hello.jar");
    var flags = flags(system.pid("projects"));
    var port = freePort();
    var environment =
        Map.of(
            "MALLOC_ARENA_MAX", "2",
            "SERVER_ADDRESS", "127.0.0.1",
            "SERVER_PORT", Integer.toString(port));
    var extract =
        command(
            List.of("-Djarmode=tools"),
            built,
            "extract",
            "--force",
            "--destination",
            folder.toString());
    ChildProcess.run("Extracting hello", extract, environment, system.file("hello-extract.log"));
    var training = new ArrayList<>(flags);
    training.addAll(List.of("-XX:AOTCacheOutput=" + cache, "-Dspring.context.exit=onRefresh"));
    ChildProcess.run(
        "Preparing hello", command(training, jar), environment, system.file("hello-prepare.log"));
    flags.add("-XX:AOTCache=" + cache);
    var hello =
        new Hello(
            ChildProcess.start("hello", command(flags, jar), environment, system.file("hello.log")),
            port);
    hello.awaitReady();
    return hello;
  }

  private static List<String> command(List<String> flags, Path jar, String... arguments) {
    var command = new ArrayList<>(List.of(Installation.java()));
    command.addAll(flags);
    command.addAll(List.of("-jar", jar.toString()));
    command.addAll(List.of(arguments));
    return command;
  }

  /** Of a running service, without its own cache. */
  private static List<String> flags(long pid) {
    var arguments =
        ProcessHandle.of(pid)
            .flatMap(process -> process.info().arguments())
            .orElseThrow(() -> new Failure("The JVM flags of process " + pid + " cannot be read"));
    return new ArrayList<>(
        Arrays.stream(arguments)
            .takeWhile(argument -> !argument.equals("-jar"))
            .filter(argument -> !argument.startsWith("-XX:AOTCache"))
            .toList());
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new Failure("No port is free", e);
    }
  }

  private void awaitReady() {
    var deadline = System.nanoTime() + READY_LIMIT.toNanos();
    while (!answers()) {
      process.requireAlive();
      if (System.nanoTime() > deadline) {
        throw new Failure("hello is not ready after " + READY_LIMIT);
      }
      Pause.of(Duration.ofMillis(100));
    }
  }

  private boolean answers() {
    try (var exchange = new Exchange(port)) {
      return exchange.send(REQUEST) == 200;
    } catch (IOException _) {
      return false;
    }
  }

  int port() {
    return port;
  }

  @Override
  public byte[] next() {
    return REQUEST;
  }

  @Override
  public void close() {
    process.close();
  }
}
