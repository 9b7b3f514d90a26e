package io.groundwork.platform.answer;

import static io.groundwork.platform.hotel.Hotel.json;
import static io.groundwork.platform.hotel.Hotel.send;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.groundwork.platform.hotel.Hotel;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

class AnswerIntegrationTests {

  private final Hotel hotel = Hotel.open();
  private final JdbcClient jdbc = hotel.context.getBean(JdbcClient.class);
  private final MeterRegistry meters = hotel.context.getBean(MeterRegistry.class);
  private final String page = "/ledger/" + UUID.randomUUID();
  private final String token = hotel.token("CLERK");

  @BeforeEach
  void begin() {
    jdbc.sql("INSERT INTO journal_stream (topic, stream_id, version) VALUES ('hotel.ledger', ?, 1)")
        .param(id())
        .update();
  }

  @AfterEach
  void leaveTheDatabaseRunning() {
    if (!hotel.database.isRunning()) {
      hotel.database.start();
    }
  }

  @Test
  void givesAnAnswerAgainWhileItsStreamIsAtItsVersion() {
    var counted = requests();
    var repeated = repeated();

    var first = get(page);
    var second = get(page);

    assertThat(first.statusCode()).isEqualTo(200);
    assertThat(second.statusCode()).isEqualTo(200);
    assertThat(second.body()).isEqualTo(first.body()).contains("\"version\":1", "Ann");
    assertThat(headers(second)).isEqualTo(headers(first)).containsKeys("etag", "content-type");
    assertThat(headers(first)).containsKeys("x-content-type-options", "content-security-policy");
    assertThat(repeated()).isEqualTo(repeated + 1);
    await().untilAsserted(() -> assertThat(requests()).isEqualTo(counted + 2));
  }

  @Test
  void givesEachAnswerItsOwnCorrelation() {
    get(page);

    var answer = send(request(page, token).header("X-Correlation-Id", "mine"));

    assertThat(answer.headers().allValues("X-Correlation-Id")).containsExactly("mine");
  }

  @Test
  void worksItOutAnewAtEachVersion() {
    var first = worked(get(page));
    assertThat(worked(get(page))).isEqualTo(first);

    change();

    var changed = get(page);
    assertThat(version(changed)).isEqualTo(2);
    assertThat(changed.headers().firstValue("ETag")).contains("\"2\"");
    assertThat(worked(changed)).isEqualTo(first + 1);
    assertThat(worked(get(page))).isEqualTo(first + 1);
  }

  @Test
  void nobodyIsToldWhatWasTrueBeforeAChangeThatWasAnswered() throws Exception {
    var done = new AtomicBoolean();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var readers = IntStream.range(0, 7).mapToObj(_ -> threads.submit(() -> read(done))).toList();
      try {
        for (var version = 2; version <= 40; version++) {
          change();
          assertThat(version(get(page))).isEqualTo(version);
        }
      } finally {
        done.set(true);
      }
      for (var reader : readers) {
        assertThat(reader.get()).isSorted().endsWith(40L);
      }
    }
  }

  /** Once more after it is done. */
  private List<Long> read(AtomicBoolean done) {
    var versions = new ArrayList<Long>();
    for (var last = false; !last; ) {
      last = done.get();
      versions.add(version(get(page)));
    }
    return versions;
  }

  private static long version(HttpResponse<String> answer) {
    return ledgerPage(answer).get("version").asLong();
  }

  @Test
  void answersEachCallerForItself() {
    var ann = get(page);
    var bob = send(request(page, hotel.token(claims -> claims.claim("name", "Bob"))));
    var cook = send(request(page, hotel.token("COOK")));
    var nobody = send(hotel.anonymous(page));
    var annAgain = get(page);

    assertThat(json(ann).get("reader").asString()).isEqualTo("Ann");
    assertThat(json(bob).get("reader").asString()).isEqualTo("Bob");
    assertThat(cook.statusCode()).isEqualTo(403);
    assertThat(nobody.statusCode()).isEqualTo(401);
    assertThat(annAgain.body()).isEqualTo(ann.body());
  }

  /** Tokens are believed for 30 seconds more, as clocks differ. */
  @Test
  void refusesATokenOnceItHasExpired() {
    get(page);
    var expires = Instant.now().minusSeconds(20);
    var soon = hotel.token(claims -> claims.expirationTime(Date.from(expires)));
    var repeated = repeated();
    assertThat(send(request(page, soon)).statusCode()).isEqualTo(200);
    assertThat(send(request(page, soon)).statusCode()).isEqualTo(200);
    assertThat(repeated()).isEqualTo(repeated + 1);

    await().until(() -> send(request(page, soon)).statusCode() == 401);
  }

  @Test
  void saysNotModifiedForAsLongAsItIsNot() {
    var etag = get(page).headers().firstValue("ETag").orElseThrow();
    var repeated = repeated();

    var first = send(request(page, token).header("If-None-Match", etag));
    var second = send(request(page, token).header("If-None-Match", etag));

    assertThat(List.of(first.statusCode(), second.statusCode())).containsOnly(304);
    assertThat(List.of(first.body(), second.body())).containsOnly("");
    assertThat(headers(second)).isEqualTo(headers(first)).containsKey("etag");
    assertThat(repeated()).isEqualTo(repeated + 1);

    change();

    var changed = send(request(page, token).header("If-None-Match", etag));
    assertThat(changed.statusCode()).isEqualTo(200);
    assertThat(version(changed)).isEqualTo(2);
  }

  @Test
  void worksOutWhatMayDependOnMore() {
    assertThat(isWorkedOutAnew(page + "?x=1")).isTrue();
    assertThat(isWorkedOutAnew(page + "/anew")).isTrue();
    assertThat(isWorkedOutAnew(page + "/long")).isTrue();
    assertThat(isWorkedOutAnew(page)).isFalse();
    assertThat(get(page + "/long").body()).contains("x".repeat(20_000));
  }

  @Test
  void answersNoOtherMethod() {
    var first = worked(get(page));

    assertThat(send(request(page, token).DELETE()).statusCode()).isEqualTo(405);
    var head = send(request(page, token).method("HEAD", HttpRequest.BodyPublishers.noBody()));
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();

    change();
    assertThat(worked(get(page))).isEqualTo(first + 2);
  }

  @Test
  void saysThatTheDatabaseIsAwayInsteadOfWhatWasTrue() {
    assertThat(get(page).statusCode()).isEqualTo(200);

    hotel.database.stop();

    var away = get(page);
    assertThat(away.statusCode()).as(away.body()).isEqualTo(503);
    assertThat(away.headers().firstValue("Retry-After")).isPresent();
    assertThat(away.body()).contains("urn:groundwork:problem:unavailable");
    hotel.database.start();
    await().until(() -> get(page).statusCode() == 200);
  }

  @Test
  void asksByItselfWhereOthersWaitForLong() throws Exception {
    get(page);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var answers = new ArrayList<Future<HttpResponse<String>>>();
      transaction()
          .executeWithoutResult(
              _ -> {
                jdbc.sql("LOCK TABLE journal_stream").update();
                answers.add(threads.submit(() -> get(page)));
                awaitBlocked(1);
                answers.add(threads.submit(() -> get(page)));
                answers.add(threads.submit(() -> get(page)));
                awaitBlocked(3);
              });
      for (var answer : answers) {
        assertThat(answer.get().statusCode()).isEqualTo(200);
      }
    }
  }

  @Test
  void doesNotStartWithAHandlerThatNamesNoVariableOfItsPath() {
    assertThatThrownBy(() -> hotel.start(hotel.issuer(), "--hotel.misnamed=true").close())
        .hasStackTraceContaining("No GET with {page} in its path")
        .hasStackTraceContaining("/misnamed/{leaf}");
  }

  private TransactionTemplate transaction() {
    return new TransactionTemplate(hotel.context.getBean(PlatformTransactionManager.class));
  }

  private void awaitBlocked(long statements) {
    await().until(() -> blocked() == statements);
  }

  private long blocked() {
    return jdbc.sql(
            """
            SELECT count(*) FROM pg_stat_activity
             WHERE wait_event_type = 'Lock' AND datname = current_database()
               AND query LIKE '%journal_stream%'
            """)
        .query(Long.class)
        .single();
  }

  private String id() {
    return page.substring("/ledger/".length());
  }

  private void change() {
    jdbc.sql("UPDATE journal_stream SET version = version + 1 WHERE stream_id = ?")
        .param(id())
        .update();
  }

  private boolean isWorkedOutAnew(String path) {
    return worked(get(path)) < worked(get(path));
  }

  private static int worked(HttpResponse<String> answer) {
    return ledgerPage(answer).get("worked").asInt();
  }

  private static JsonNode ledgerPage(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return json(answer);
  }

  private HttpResponse<String> get(String path) {
    return send(request(path, token));
  }

  private HttpRequest.Builder request(String path, String bearer) {
    return hotel.anonymous(path).header("Authorization", "Bearer " + bearer);
  }

  private static TreeMap<String, List<String>> headers(HttpResponse<String> answer) {
    var headers = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
    headers.putAll(answer.headers().map());
    headers.keySet().removeAll(List.of("x-correlation-id", "date"));
    return headers;
  }

  private double repeated() {
    return meters.get("groundwork.answers.repeated").counter().count();
  }

  private long requests() {
    var timers = meters.find("http.server.requests").tag("uri", "/ledger/{page}").timers();
    return timers.stream().mapToLong(timer -> timer.count()).sum();
  }
}
