package io.groundwork.backing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Loopback ports. Free ones are taken below the range the kernel hands to outgoing connections, so
 * that a server that is down does not lose its port to a client that looks for it.
 */
public final class Ports {

  private static final int LOWEST_FREE = 15_000;
  private static final int HIGHEST_FREE = 32_000;

  /** Counts up from a random beginning: never the same port twice before the server listens. */
  private static final AtomicInteger NEXT =
      new AtomicInteger(ThreadLocalRandom.current().nextInt(HIGHEST_FREE));

  private Ports() {}

  public static int free() {
    for (int attempt = 0; attempt < 1_000; attempt++) {
      int port = LOWEST_FREE + Math.floorMod(NEXT.getAndIncrement(), HIGHEST_FREE - LOWEST_FREE);
      if (isFree(port)) {
        return port;
      }
    }
    throw new BackingException(
        "No free port between %d and %d on loopback".formatted(LOWEST_FREE, HIGHEST_FREE));
  }

  static void requireFree(String server, int port) {
    if (!isFree(port)) {
      throw new BackingException(
          "Port %d on 127.0.0.1 is taken, and %s needs it. Stop what listens there (ss -ltnp 'sport = :%d' names it) or choose another port."
              .formatted(port, server, port));
    }
  }

  static boolean answers(int port) {
    try (var socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1_000);
      return true;
    } catch (IOException _) {
      return false;
    }
  }

  private static boolean isFree(int port) {
    try (var socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return true;
    } catch (IOException _) {
      return false;
    }
  }
}
