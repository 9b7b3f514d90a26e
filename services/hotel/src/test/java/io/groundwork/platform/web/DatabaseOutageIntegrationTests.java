package io.groundwork.platform.web;

import static io.groundwork.platform.hotel.Hotel.send;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.groundwork.platform.hotel.Hotel;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DatabaseOutageIntegrationTests {

  /** A request waits for a connection for five seconds, once and not twice. */
  private static final Duration PATIENCE = Duration.ofMillis(6_500);

  private final Hotel hotel = Hotel.open();

  @AfterEach
  void leaveTheDatabaseRunning() {
    if (!hotel.database.isRunning()) {
      hotel.database.start();
    }
  }

  @Test
  void answers503WhilePostgresIsStoppedAndRecoversByItself() {
    useManyConnections();

    hotel.database.stop();

    for (var i = 0; i < 4; i++) {
      away(read());
      away(write());
    }
    assertThat(status("readiness")).isEqualTo(503);
    assertThat(status("liveness")).isEqualTo(200);

    hotel.database.start();

    await().until(() -> send(read()).statusCode() == 200);
    assertThat(send(write()).statusCode()).isEqualTo(201);
    assertThat(status("readiness")).isEqualTo(200);
  }

  /** The pool believes those just used to be well, and finds out with a command in its hands. */
  private void useManyConnections() {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var i = 0; i < 50; i++) {
        threads.submit(() -> assertThat(send(read()).statusCode()).isEqualTo(200));
      }
    }
  }

  private static void away(HttpRequest.Builder request) {
    var began = Instant.now();
    var answer = send(request);
    assertThat(Duration.between(began, Instant.now())).isLessThan(PATIENCE);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
    assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    assertThat(answer.body()).contains("urn:groundwork:problem:unavailable");
  }

  private HttpRequest.Builder read() {
    return hotel.request("/guests?name=Bob");
  }

  private HttpRequest.Builder write() {
    return hotel.post("/bookings", "{\"guest\":\"Bob\",\"nights\":2,\"bed\":\"SINGLE\"}");
  }

  private int status(String probe) {
    return send(hotel.anonymous("/actuator/health/" + probe)).statusCode();
  }
}
