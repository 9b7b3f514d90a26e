package io.groundwork.platform.web;

import static io.groundwork.platform.hotel.Hotel.json;
import static io.groundwork.platform.hotel.Hotel.send;
import static org.assertj.core.api.Assertions.assertThat;

import io.groundwork.platform.hotel.Hotel;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class IdempotencyIntegrationTests {

  private final Hotel hotel = Hotel.open();
  private final JdbcClient jdbc = hotel.context.getBean(JdbcClient.class);
  private final String guest = "g" + UUID.randomUUID().toString().substring(0, 12);
  private final String key = UUID.randomUUID().toString();

  @Test
  void givesTheFirstAnswerAgain() {
    var first = send(book(guest));
    var second = send(book(guest));

    assertThat(first.statusCode()).isEqualTo(201);
    assertThat(first.headers().firstValue("Idempotency-Replayed")).isEmpty();
    assertThat(second.headers().firstValue("Idempotency-Replayed")).hasValue("true");
    assertThat(second.statusCode()).isEqualTo(201);
    assertThat(second.body()).isEqualTo(first.body());
    for (var header : new String[] {"Location", "ETag", "Content-Type"}) {
      assertThat(second.headers().firstValue(header))
          .isPresent()
          .isEqualTo(first.headers().firstValue(header));
    }
    assertThat(bookings(guest)).isEqualTo(1);
  }

  @Test
  void hasOneEffectUnderFiftyParallelPostsWithOneKey() throws Exception {
    Callable<HttpResponse<String>> post = () -> send(book(guest));
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var answers = new ArrayList<HttpResponse<String>>();
      for (var future : threads.invokeAll(IntStream.range(0, 50).mapToObj(_ -> post).toList())) {
        answers.add(future.get());
      }

      assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(201);
      assertThat(answers.stream().map(HttpResponse::body).distinct()).hasSize(1);
      assertThat(answers)
          .filteredOn(answer -> replayed(answer).isEmpty())
          .as("answers that were not replayed")
          .hasSize(1);
    }
    assertThat(bookings(guest)).isEqualTo(1);
  }

  @Test
  void refusesTheKeyForAnotherBody() {
    send(book(guest));

    var other = send(book(guest + "x"));

    assertThat(other.statusCode()).isEqualTo(422);
    assertThat(json(other).get("detail").asString()).contains("new key");
    assertThat(bookings(guest + "x")).isZero();
  }

  @Test
  void storesARefusalButNotItsEffect() {
    var first = send(book("refused"));
    var second = send(book("refused"));

    assertThat(first.statusCode()).isEqualTo(409);
    assertThat(second.body()).isEqualTo(first.body());
    assertThat(second.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(replayed(second)).isEqualTo("true");
    assertThat(bookings("refused")).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"forbidden", "invalid", "broken"})
  void keepsNothingOfAFailureSoThatARetryMaySucceed(String failing) {
    var first = send(book(failing));
    var second = send(book(guest));

    assertThat(first.statusCode()).isGreaterThanOrEqualTo(400);
    assertThat(bookings(failing)).isZero();
    assertThat(second.statusCode()).isEqualTo(201);
  }

  @Test
  void asksForAKey() {
    var request = hotel.request("/bookings").header("Content-Type", "application/json");
    var missing = send(request.POST(HttpRequest.BodyPublishers.ofString("{}")));
    var tooLong = send(hotel.post("/bookings", "{}").setHeader("Idempotency-Key", "k".repeat(256)));

    for (var answer : new HttpResponse<?>[] {missing, tooLong}) {
      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(answer.body().toString()).contains("\"field\":\"Idempotency-Key\"");
    }
  }

  @Test
  void keepsTheKeysOfTwoUsersApart() {
    send(book(guest));
    var other = hotel.token(claims -> claims.subject("u2"));

    var answer = send(book(guest).setHeader("Authorization", "Bearer " + other));

    assertThat(replayed(answer)).isEmpty();
    assertThat(bookings(guest)).isEqualTo(2);
  }

  @Test
  void forgetsAKeyAfterItsTime() {
    send(book(guest));
    jdbc.sql("UPDATE idempotency_key SET created_at = now() - interval '25 hours'").update();

    assertThat(replayed(send(book(guest)))).isEmpty();
    assertThat(bookings(guest)).isEqualTo(2);

    jdbc.sql("UPDATE idempotency_key SET created_at = now() - interval '25 hours'").update();
    assertThat(hotel.context.getBean(IdempotencyKeys.class).expire()).isPositive();
  }

  @Test
  void answersOnlyAfterTheCommit() {
    jdbc.sql(
            """
            CREATE OR REPLACE FUNCTION late() RETURNS trigger LANGUAGE plpgsql AS
            $$ BEGIN IF NEW.guest = 'late' THEN RAISE 'no commit'; END IF; RETURN NEW; END $$
            """)
        .update();
    jdbc.sql(
            """
            CREATE CONSTRAINT TRIGGER late AFTER INSERT ON booking
            DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION late()
            """)
        .update();

    var answer = send(book("late"));

    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(answer.headers().firstValue("Location")).isEmpty();
    assertThat(answer.headers().firstValue("X-Correlation-Id")).isPresent();
    assertThat(json(answer).get("type").asString()).isEqualTo("urn:groundwork:problem:internal");
    assertThat(bookings("late")).isZero();
    jdbc.sql("DROP TRIGGER late ON booking").update();
  }

  private HttpRequest.Builder book(String name) {
    var body = "{\"guest\":\"%s\",\"nights\":2,\"bed\":\"SINGLE\"}".formatted(name);
    return hotel.post("/bookings", body).setHeader("Idempotency-Key", key);
  }

  private long bookings(String name) {
    return jdbc.sql("SELECT count(*) FROM booking WHERE guest = :guest")
        .param("guest", name)
        .query(Long.class)
        .single();
  }

  private static String replayed(HttpResponse<String> answer) {
    return answer.headers().firstValue("Idempotency-Replayed").orElse("");
  }
}
