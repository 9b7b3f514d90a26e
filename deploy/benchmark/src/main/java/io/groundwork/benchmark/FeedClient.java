package io.groundwork.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Reads monitoring's live feed and keeps when each event came. */
final class FeedClient implements AutoCloseable {

  private static final JsonMapper JSON = JsonMapper.shared();

  private final HttpURLConnection connection;
  private final Map<String, Long> arrivals = new ConcurrentHashMap<>();
  private final CountDownLatch connected = new CountDownLatch(1);
  private volatile boolean closed;
  private volatile @Nullable IOException failed;

  private FeedClient(HttpURLConnection connection) {
    this.connection = connection;
  }

  /** Returns when the feed has begun. */
  static FeedClient connect(Installation system) {
    try {
      var url = URI.create(system.url("monitoring") + "/feed").toURL();
      var connection = (HttpURLConnection) url.openConnection();
      connection.setRequestProperty("Authorization", "Bearer " + Tokens.registrar(system));
      connection.setRequestProperty("Accept", "text/event-stream");
      var client = new FeedClient(connection);
      Thread.ofPlatform().daemon().name("feed").start(client::read);
      client.connected.await();
      client.check();
      return client;
    } catch (IOException e) {
      throw new Failure("The feed cannot be read", e);
    } catch (InterruptedException e) {
      throw Failure.interrupted(e);
    }
  }

  private void read() {
    try (var in =
        new BufferedReader(
            new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8))) {
      for (var line = in.readLine(); line != null; line = in.readLine()) {
        var now = System.nanoTime();
        connected.countDown();
        if (line.startsWith("data:")) {
          var event = JSON.readTree(line.substring(5));
          arrivals.put(
              key(event.path("projectId").asString(), event.path("sequence").asLong()), now);
        }
      }
      failed = new IOException("The feed ended");
    } catch (IOException e) {
      failed = e;
    } finally {
      connected.countDown();
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
    connection.disconnect();
  }
}
