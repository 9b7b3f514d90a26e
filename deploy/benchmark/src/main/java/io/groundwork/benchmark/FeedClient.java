package io.groundwork.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Reads monitoring's live feed and keeps when each event came. */
final class FeedClient implements AutoCloseable {

  private static final JsonMapper JSON = JsonMapper.shared();

  private final HttpClient http;
  private final Map<String, Long> arrivals = new ConcurrentHashMap<>();
  private final CountDownLatch connected = new CountDownLatch(1);
  private volatile boolean closed;
  private volatile @Nullable IOException failed;

  private FeedClient(HttpClient http) {
    this.http = http;
  }

  /** Returns when the feed has begun. */
  static FeedClient connect(Installation system) {
    var request =
        HttpRequest.newBuilder(URI.create(system.url("monitoring") + "/feed"))
            .header("Authorization", "Bearer " + Tokens.registrar(system))
            .header("Accept", "text/event-stream")
            .build();
    var client = new FeedClient(HttpClient.newHttpClient());
    Thread.ofPlatform().daemon().name("feed").start(() -> client.read(request));
    try {
      client.connected.await();
    } catch (InterruptedException e) {
      throw Failure.interrupted(e);
    }
    client.check();
    return client;
  }

  private void read(HttpRequest request) {
    try (var lines = http.send(request, BodyHandlers.ofLines()).body()) {
      lines.forEach(this::take);
      failed = new IOException("The feed ended");
    } catch (IOException e) {
      failed = e;
    } catch (UncheckedIOException e) {
      failed = e.getCause();
    } catch (InterruptedException e) {
      throw Failure.interrupted(e);
    } finally {
      connected.countDown();
    }
  }

  private void take(String line) {
    var now = System.nanoTime();
    connected.countDown();
    if (line.startsWith("data:")) {
      var event = JSON.readTree(line.substring(5));
      arrivals.put(key(event.path("projectId").asString(), event.path("sequence").asLong()), now);
    }
  }

  static String key(String project, long version) {
    return project + " " + version;
  }

  /** When the event came, as {@link System#nanoTime}; null until then. */
  @Nullable Long arrival(String key) {
    return arrivals.get(key);
  }

  /** Fails if the feed has ended by itself. */
  void check() {
    if (failed != null && !closed) {
      throw new Failure("The feed broke off", failed);
    }
  }

  @Override
  public void close() {
    closed = true;
    http.shutdownNow();
  }
}
