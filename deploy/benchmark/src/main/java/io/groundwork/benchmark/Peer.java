package io.groundwork.benchmark;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/** A program to compare with, prepared and started like a service and with its JVM flags. */
final class Peer implements AutoCloseable {

  private static final byte[] ANYTHING =
      "GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n".getBytes(StandardCharsets.UTF_8);
  private static final Duration READY_LIMIT = Duration.ofSeconds(60);

  private final String name;
  private final ChildProcess process;
  private final int port;

  private Peer(String name, ChildProcess process, int port) {
    this.name = name;
    this.process = process;
    this.port = port;
  }

  /** Says hello at /hello. */
  static Peer hello(Installation system) {
    var port = freePort();
    var environment =
        Map.of(
            "MALLOC_ARENA_MAX", "2",
            "SERVER_ADDRESS", "127.0.0.1",
            "SERVER_PORT", Integer.toString(port));
    var jar = new PeerJar(system, "hello");
    jar.prepare(environment);
    var peer = new Peer("hello", jar.start(environment), port);
    peer.awaitReady();
    return peer;
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
        throw new Failure(name + " is not ready after " + READY_LIMIT);
      }
      Pause.of(Duration.ofMillis(100));
    }
  }

  private boolean answers() {
    try (var exchange = new Exchange(port)) {
      return exchange.send(ANYTHING) > 0;
    } catch (IOException _) {
      return false;
    }
  }

  int port() {
    return port;
  }

  @Override
  public void close() {
    process.close();
  }
}
