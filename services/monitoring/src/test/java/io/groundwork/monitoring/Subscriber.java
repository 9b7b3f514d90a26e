package io.groundwork.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundwork.test.token.TestTokens;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;

/** Reads the feed as a browser does: when its stream ends, it resumes behind its last id. */
final class Subscriber implements AutoCloseable {

  private final List<JsonNode> messages = new CopyOnWriteArrayList<>();
  private final List<String> ends = new CopyOnWriteArrayList<>();
  private volatile Stream<String> lines;
  private volatile String lastId = "";
  private volatile boolean closed;
  private String nextId = "";

  Subscriber(Api api, TestTokens reader, String... headers) {
    lines = api.stream(reader, "/feed", headers).body();
    Thread.ofVirtual().start(() -> read(() -> resumed(api, reader)));
  }

  private Stream<String> resumed(Api api, TestTokens reader) {
    return api.stream(reader, "/feed", "Last-Event-ID", lastId).body();
  }

  private void read(Supplier<Stream<String>> next) {
    while (!closed) {
      try (var stream = lines) {
        stream.forEach(this::take);
        ends.add("behind " + lastId);
      } catch (UncheckedIOException e) {
        ends.add("behind " + lastId + ": " + e.getMessage());
      }
      if (!closed) {
        lines = next.get();
      }
    }
  }

  private void take(String line) {
    if (line.startsWith("id:")) {
      nextId = line.substring(3).strip();
    } else if (line.startsWith("data:")) {
      messages.add(Api.json(line.substring(5)));
    } else if (line.isEmpty()) {
      lastId = nextId;
    }
  }

  List<String> positions() {
    return messages.stream().map(message -> message.get("position").asString()).toList();
  }

  List<JsonNode> of(Story story) {
    return messages.stream()
        .filter(message -> message.get("projectId").asString("").equals(story.project))
        .toList();
  }

  List<String> typesOf(Story story) {
    return of(story).stream().map(message -> message.get("type").stringValue()).toList();
  }

  /** Fails with all that it read and how often its stream ended. */
  void awaitSize(Story story, int size) {
    Awaitility.await()
        .alias(size + " messages of " + story.project)
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(of(story)).as(toString()).hasSize(size));
  }

  @Override
  public String toString() {
    return "ended: " + ends + ", last id: " + lastId + ", messages: " + messages;
  }

  @Override
  public void close() {
    closed = true;
    lines.close();
  }
}
