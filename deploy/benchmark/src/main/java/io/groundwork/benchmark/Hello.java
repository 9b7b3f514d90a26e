package io.groundwork.benchmark;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
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
    var port = freePort();
    var environment =
        Map.of(
            "MALLOC_ARENA_MAX", "2",
            "SERVER_ADDRESS", "127.0.0.1",
            "SERVER_PORT", Integer.toString(port));
    var jar = new HelloJar(system);
    jar.prepare(environment);
    var hello = new Hello(jar.start(environment), port);
    hello.awaitReady();
    return hello;
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
