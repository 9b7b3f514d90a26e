package io.groundwork.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.awaitility.Awaitility;

/** An observer at the live feed, who connects again whenever the feed is lost, and resumes. */
final class FeedWatch implements AutoCloseable {

  private static final Duration PAUSE = Duration.ofMillis(50);

  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
  private final Queue<String> seen = new ConcurrentLinkedQueue<>();
  private final String url;
  private final String token;
  private final Thread thread;
  private volatile String position;
  private volatile boolean going = true;

  FeedWatch(Addresses addresses) {
    var forge = new TokenForge(addresses);
    var head = "SELECT coalesce(max(position), 0) FROM feed";
    url = addresses.url("monitoring") + "/feed?after=";
    token = forge.signed(forge.claims("watcher", "joint-commission", List.of("OBSERVER")));
    position = Long.toString(new Database(addresses, "monitoring").number(head));
    thread = Thread.ofVirtual().start(this::watch);
  }

  /** Returns as soon as a message with this text was shown. */
  void await(String text, Duration atMost) {
    Awaitility.await("to see " + text)
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(5))
        .atMost(atMost)
        .until(() -> seen.stream().anyMatch(message -> message.contains(text)));
  }

  private void watch() {
    while (going) {
      var request =
          HttpRequest.newBuilder(URI.create(url + position))
              .header("Authorization", "Bearer " + token)
              .build();
      try (var lines = http.send(request, BodyHandlers.ofLines()).body()) {
        lines.takeWhile(_ -> going).forEach(this::read);
      } catch (IOException | UncheckedIOException _) {
        Waiting.of(PAUSE);
      } catch (InterruptedException _) {
        return;
      }
    }
  }

  private void read(String line) {
    if (line.startsWith("id:")) {
      position = line.substring(3).strip();
    } else if (line.startsWith("data:")) {
      seen.add(line);
    }
  }

  @Override
  public void close() {
    going = false;
    http.shutdownNow();
  }
}
