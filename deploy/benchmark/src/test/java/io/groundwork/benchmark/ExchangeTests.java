package io.groundwork.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ExchangeTests {

  private static final byte[] TEXT = "0123456789".repeat(9_999).getBytes(StandardCharsets.UTF_8);

  private HttpServer server = HttpServer.create();

  ExchangeTests() throws IOException {}

  @BeforeEach
  void listen() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    answer("/chunked", 200, 0);
    answer("/whole", 201, TEXT.length);
    answer("/refused", 409, TEXT.length);
    server.start();
  }

  @AfterEach
  void end() {
    server.stop(0);
  }

  @Test
  void readsWholeAndChunkedAnswersOverOneConnection() throws IOException {
    try (var exchange = new Exchange(port())) {
      for (var round = 0; round < 3; round++) {
        assertThat(exchange.send(get("/chunked"))).isEqualTo(200);
        assertThat(exchange.body()).isEqualTo(new String(TEXT, StandardCharsets.UTF_8));
        assertThat(exchange.send(get("/whole"))).isEqualTo(201);
        assertThat(exchange.body()).hasSize(TEXT.length);
      }
    }
  }

  @Test
  void loadKeepsToItsRate() {
    Client client = () -> get("/whole");

    var reached = new Load(port(), List.of(client, client)).paced(Duration.ofSeconds(2), 50);

    assertThat(reached).isBetween(40.0, 52.0);
  }

  @Test
  void aRefusalEndsTheLoad() {
    Client client = () -> get("/refused");

    org.assertj.core.api.Assertions.assertThatThrownBy(
            () -> new Load(port(), List.of(client)).full(Duration.ofSeconds(1)))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("409");
  }

  private int port() {
    return server.getAddress().getPort();
  }

  private static byte[] get(String path) {
    return "GET %s HTTP/1.1\r\nHost: x\r\n\r\n".formatted(path).getBytes(StandardCharsets.UTF_8);
  }

  private void answer(String path, int status, long length) {
    server.createContext(
        path,
        exchange -> {
          exchange.sendResponseHeaders(status, length);
          try (var out = exchange.getResponseBody()) {
            out.write(TEXT);
          }
        });
  }
}
