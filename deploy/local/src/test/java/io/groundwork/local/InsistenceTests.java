package io.groundwork.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class InsistenceTests {

  private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
  private final List<String> keys = new CopyOnWriteArrayList<>();
  private final List<String> bodies = new CopyOnWriteArrayList<>();
  private HttpServer server = openServer(0);

  private interface Answer {
    void give(HttpExchange exchange, int number) throws IOException;
  }

  @AfterEach
  void close() {
    server.stop(0);
  }

  @Test
  void givesTheSameKeyWhileTheAnswerIsLostOrSaysToComeAgain() {
    answer(
        (exchange, number) -> {
          switch (number) {
            case 1 -> exchange.close();
            case 2 -> unavailable(exchange, true);
            default -> exchange.sendResponseHeaders(201, -1);
          }
        });

    assertThat(send()).isEqualTo(201);

    assertThat(keys).containsExactly("key", "key", "key");
    assertThat(bodies).containsExactly("body", "body", "body");
    assertThat(screen.toString()).as("of what is soon over").isEmpty();
  }

  @Test
  void goesOnWhenSomebodyListensAgainAndSaysWhyItWaits() throws IOException {
    var port = unused();
    var answer = CompletableFuture.supplyAsync(() -> send(port));
    await().until(() -> screen.toString().contains("projects does not answer; asking again"));
    server.stop(0);
    server = openServer(port);
    answer((exchange, _) -> exchange.sendResponseHeaders(200, -1));

    assertThat(answer.join()).isEqualTo(200);

    assertThat(screen.toString().lines().toList()).hasSize(2);
    assertThat(screen.toString()).contains("projects answers after 2 s");
  }

  @Test
  void takesARefusalAndA503WithoutATimeAtOnce() {
    answer((exchange, _) -> unavailable(exchange, false));

    assertThat(send()).isEqualTo(503);

    assertThat(keys).hasSize(1);
  }

  private int send() {
    return send(server.getAddress().getPort());
  }

  private int send(int port) {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/".formatted(port)))
            .header("Idempotency-Key", "key")
            .POST(BodyPublishers.ofString("body"))
            .build();
    try (var insistence = new Insistence(new Console(new PrintStream(screen, true)))) {
      return insistence.send("projects", request).statusCode();
    }
  }

  private void answer(Answer answer) {
    server.createContext(
        "/",
        exchange -> {
          keys.add(exchange.getRequestHeaders().getFirst("Idempotency-Key"));
          bodies.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
          answer.give(exchange, keys.size());
          exchange.close();
        });
    server.start();
  }

  private static void unavailable(HttpExchange exchange, boolean retryAfter) throws IOException {
    if (retryAfter) {
      exchange.getResponseHeaders().add("Retry-After", "1");
    }
    exchange.sendResponseHeaders(503, -1);
  }

  private static int unused() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static HttpServer openServer(int port) {
    try {
      return HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
