package io.groundwork.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * How a service's process is.
 *
 * @param threads of the operating system
 * @param megabytes it has of the machine's memory
 */
record Vitals(int threads, int megabytes) {

  static Vitals of(Part part) {
    var status = Path.of("/proc/%d/status".formatted(part.process().pid()));
    return new Vitals(number(status, "Threads:"), number(status, "VmRSS:") / 1024);
  }

  static boolean isReady(int port) {
    return asks(port, "readiness") == 200;
  }

  static boolean isLive(int port) {
    return asks(port, "liveness") == 200;
  }

  /** Status, or 0 without an answer in the ten seconds an orchestrator may wait. */
  private static int asks(int port, String probe) {
    var url = URI.create("http://127.0.0.1:%d/actuator/health/%s".formatted(port, probe));
    var request = HttpRequest.newBuilder(url).timeout(Duration.ofSeconds(10)).build();
    try (var http = HttpClient.newHttpClient()) {
      return http.send(request, BodyHandlers.discarding()).statusCode();
    } catch (IOException _) {
      return 0;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static int number(Path status, String name) {
    try (var lines = Files.lines(status)) {
      return lines
          .filter(line -> line.startsWith(name))
          .map(line -> line.replaceAll("\\D", ""))
          .mapToInt(Integer::parseInt)
          .findFirst()
          .orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
