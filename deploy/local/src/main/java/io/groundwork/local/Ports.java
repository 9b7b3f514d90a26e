package io.groundwork.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.stream.IntStream;

/** What is free to listen on. */
final class Ports {

  private Ports() {}

  static boolean isFree(int port) {
    try (var _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return true;
    } catch (IOException _) {
      return false;
    }
  }

  static void requireFree(String service, int port) {
    if (!isFree(port)) {
      throw new Problem(
          "Port %d, which %s needs, is taken: stop what listens there, or say --ports-from N"
              .formatted(port, service));
    }
  }

  /** The first of so many free ports in a row. */
  static int freeFrom(int count) {
    return IntStream.range(20_000, 30_000)
        .filter(first -> IntStream.range(first, first + count).allMatch(Ports::isFree))
        .findFirst()
        .orElseThrow(() -> new Problem("No ports are free"));
  }
}
