package io.groundwork.platform.web;

import static io.groundwork.platform.hotel.Hotel.json;
import static io.groundwork.platform.hotel.Hotel.send;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.management.HotSpotDiagnosticMXBean;
import com.sun.management.HotSpotDiagnosticMXBean.ThreadDumpFormat;
import com.zaxxer.hikari.HikariDataSource;
import io.groundwork.platform.hotel.Hotel;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A client that gives up in the middle, by a close or a reset, leaves nothing behind. */
class AbandonedRequestIntegrationTests {

  private static final String OTHERS =
      " WHERE datname = current_database() AND pid <> pg_backend_pid()";
  private static final String BUSY =
      "SELECT count(*) FROM pg_stat_activity" + OTHERS + " AND state <> 'idle'";
  private static final String LOCKS =
      "SELECT count(*) FROM pg_locks JOIN pg_stat_activity USING (pid)" + OTHERS;
  private static final String WAITING = LOCKS + " AND NOT granted";

  @TempDir private Path folder = Path.of("");
  private final Hotel hotel = Hotel.open();
  private final DataSource database = hotel.context.getBean(DataSource.class);
  private final JdbcClient jdbc = hotel.context.getBean(JdbcClient.class);
  private final String guest = "g" + UUID.randomUUID().toString().substring(0, 12);
  private final String key = UUID.randomUUID().toString();
  private final String body = "{\"guest\":\"%s\",\"nights\":2,\"bed\":\"SINGLE\"}".formatted(guest);

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void halfABodyHoldsNothingAndLeavesNothing(boolean reset) throws IOException, SQLException {
    var keys = number("SELECT count(*) FROM idempotency_key");
    try (var client = client(reset)) {
      write(client, body.substring(0, body.length() / 2));
      await().until(() -> threads().contains("BufferedRequest"));
      assertThat(connectionsInUse()).as("taken for a body that is not there yet").isZero();
    }
    isAtRest();
    assertThat(number("SELECT count(*) FROM idempotency_key")).isEqualTo(keys);
    assertThat(bookings()).isEmpty();

    var retry = send(book());
    assertThat(retry.statusCode()).isEqualTo(201);
    assertThat(replayed(retry)).as("as if it were the first").isFalse();
    assertThat(bookings()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aWholeCommandHasItsOneEffectAndAnswerAlthoughNobodyWaits(boolean reset) throws Exception {
    CompletableFuture<HttpResponse<String>> meanwhile;
    try (var holder = database.getConnection()) {
      holder.setAutoCommit(false);
      holder.createStatement().execute("LOCK TABLE booking IN ACCESS EXCLUSIVE MODE");
      try (var client = client(reset)) {
        write(client, body);
        await().until(() -> number(WAITING) == 1);
      }
      meanwhile = CompletableFuture.supplyAsync(() -> send(book()));
      await().until(() -> number(WAITING) == 2);
      holder.rollback();
    }
    var answers = List.of(meanwhile.get(), send(book()));
    isAtRest();
    assertThat(bookings()).hasSize(1);
    for (var answer : answers) {
      assertThat(answer.statusCode()).isEqualTo(201);
      assertThat(replayed(answer)).isTrue();
      assertThat(json(answer).get("id").asString()).isEqualTo(bookings().getFirst());
    }
  }

  /** Nobody works for it, no connection is taken, no transaction open, no lock held. */
  private void isAtRest() {
    await()
        .untilAsserted(
            () -> {
              assertThat(threads()).doesNotContain("IdempotencyFilter", "BookingController");
              assertThat(connectionsInUse()).isZero();
              assertThat(number(BUSY)).isZero();
              assertThat(number(LOCKS)).isZero();
            });
  }

  private int connectionsInUse() throws SQLException {
    return database.unwrap(HikariDataSource.class).getHikariPoolMXBean().getActiveConnections();
  }

  private long number(String query) {
    return jdbc.sql(query).query(Long.class).single();
  }

  private List<@Nullable String> bookings() {
    return jdbc.sql("SELECT id::text FROM booking WHERE guest = ?")
        .param(guest)
        .query(String.class)
        .list();
  }

  /** What all threads do, virtual ones too. */
  private String threads() throws IOException {
    var file = folder.resolve(UUID.randomUUID().toString());
    ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
        .dumpThreads(file.toString(), ThreadDumpFormat.TEXT_PLAIN);
    return Files.readString(file);
  }

  private Socket client(boolean reset) throws IOException {
    var socket = new Socket("localhost", hotel.port());
    socket.setSoLinger(reset, 0);
    return socket;
  }

  private void write(Socket client, String part) throws IOException {
    var head =
        Stream.of(
            "POST /bookings HTTP/1.1",
            "Host: localhost",
            "Authorization: Bearer " + hotel.token("CLERK"),
            "Content-Type: application/json",
            "Idempotency-Key: " + key,
            "Content-Length: " + body.length(),
            "",
            part);
    client.getOutputStream().write(String.join("\r\n", head.toList()).getBytes(US_ASCII));
  }

  private HttpRequest.Builder book() {
    return hotel.post("/bookings", body).setHeader("Idempotency-Key", key);
  }

  private static boolean replayed(HttpResponse<String> answer) {
    return answer.headers().firstValue("Idempotency-Replayed").isPresent();
  }
}
