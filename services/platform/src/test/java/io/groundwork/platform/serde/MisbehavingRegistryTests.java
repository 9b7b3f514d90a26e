package io.groundwork.platform.serde;

import static io.groundwork.platform.serde.FakeRegistry.hangUp;
import static io.groundwork.platform.serde.FakeRegistry.reply;
import static io.groundwork.platform.serde.FakeRegistry.status;
import static io.groundwork.platform.serde.WireFormatTests.parcel;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.groundwork.platform.serde.fixture.ParcelSent;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class MisbehavingRegistryTests {

  private static final Schema SCHEMA = ParcelSent.getClassSchema();

  private final FakeRegistry registry = new FakeRegistry();

  @AfterEach
  void stop() {
    registry.close();
  }

  private SchemaRegistryClient client(String... settings) {
    return new SchemaRegistryClient(settings(settings));
  }

  private Map<String, Object> settings(String... settings) {
    var all = new HashMap<String, Object>();
    all.put("schema.registry.url", registry.url());
    all.put("retries.wait.ms", 1);
    for (int i = 0; i < settings.length; i += 2) {
      all.put(settings[i], settings[i + 1]);
    }
    return all;
  }

  static Stream<FakeRegistry.Misbehaviour> passingTroubles() {
    return Stream.of(
        status(500, "{\"error_code\":50001,\"message\":\"store\"}"),
        status(502, "<html>bad gateway</html>"),
        status(503, ""),
        status(408, ""),
        status(429, "slow down"),
        status(200, "<html>maintenance</html>"),
        status(200, ""),
        hangUp(),
        exchange -> {
          exchange.sendResponseHeaders(200, 1000);
          exchange.getResponseBody().write("{\"id\":".getBytes());
          exchange.close();
        });
  }

  @ParameterizedTest
  @MethodSource("passingTroubles")
  void getsOverPassingTrouble(FakeRegistry.Misbehaviour trouble) {
    registry.next(3, trouble);
    try (var client = client()) {
      assertThat(client.register("parcels-value", SCHEMA)).isEqualTo(1);
    }
    assertThat(registry.requests).hasSizeBetween(4, 10);
  }

  @ParameterizedTest
  @MethodSource("passingTroubles")
  void callsLastingTroubleAnOutage(FakeRegistry.Misbehaviour trouble) {
    registry.next(100, trouble);
    try (var client = client("max.retries", "1")) {
      assertThatExceptionOfType(RegistryUnavailable.class).isThrownBy(() -> client.schema(1));
    }
  }

  @Test
  void doesNotRepeatWhatWasRefused() {
    try (var client = client()) {
      assertThatExceptionOfType(RegistryRefused.class)
          .isThrownBy(() -> client.lookup("parcels-value", SCHEMA))
          .satisfies(e -> assertThat(e.code()).isEqualTo(40401));
    }
    assertThat(registry.requests).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 403})
  void callsWrongCredentialsAnOutageAndDoesNotInsist(int code) {
    registry.next(status(code, "{\"error_code\":" + code + ",\"message\":\"who are you\"}"));
    try (var client = client()) {
      assertThatExceptionOfType(RegistryUnavailable.class)
          .isThrownBy(() -> client.schema(1))
          .withMessageContaining("credentials");
    }
    assertThat(registry.requests).hasSize(1);
  }

  @Test
  void doesNotTakeAnotherServersNotFoundForAnUnknownId() {
    registry.next(status(404, "{\"status\":404,\"error\":\"Not Found\"}"));
    try (var deserializer = new AvroDeserializer()) {
      deserializer.configure(settings(), false);
      assertThatExceptionOfType(RegistryUnavailable.class)
          .isThrownBy(() -> deserializer.read("parcels", new byte[6]))
          .withMessageContaining("check its URL");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "[]", "{\"login\":\"please\"}", "\"text\"", "{\"schema\":1}"})
  void callsAnAnswerOfAnotherKindAnOutage(String json) {
    registry.next(4, status(200, json));
    try (var client = client()) {
      for (ThrowingCallable call :
          List.<ThrowingCallable>of(
              () -> client.schema(1),
              () -> client.register("a", SCHEMA),
              () -> client.lookup("a", SCHEMA),
              () -> client.latest("a"))) {
        assertThatExceptionOfType(RegistryUnavailable.class).isThrownBy(call);
      }
    }
  }

  @Test
  void doesNotTakeNonsenseForANewSubject() {
    registry.next(status(200, "{}"));
    try (var client = client()) {
      assertThatExceptionOfType(RegistryUnavailable.class).isThrownBy(() -> client.versions("a"));
    }
  }

  @Test
  void doesNotFollowARedirectToElsewhere() {
    registry.next(
        exchange -> {
          exchange.getResponseHeaders().add("Location", registry.url() + "/schemas/ids/1");
          reply(exchange, 302, "");
        });
    try (var client = client()) {
      assertThatExceptionOfType(RegistryUnavailable.class).isThrownBy(() -> client.schema(1));
    }
    assertThat(registry.requests).hasSize(1);
  }

  @Test
  void givesUpOnAnAnswerThatNeverComes() {
    var forEver = new CountDownLatch(1);
    registry.next(2, exchange -> await(forEver));
    try (var client = client("http.read.timeout.ms", "50", "max.retries", "1")) {
      assertThatExceptionOfType(RegistryUnavailable.class).isThrownBy(() -> client.schema(1));
    } finally {
      forEver.countDown();
    }
  }

  @Test
  void givesUpOnABodyThatNeverEnds() {
    var forEver = new CountDownLatch(1);
    registry.next(
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          exchange.getResponseBody().write('{');
          exchange.getResponseBody().flush();
          await(forEver);
        });
    try (var client =
        client(
            "http.read.timeout.ms", "100", "http.connect.timeout.ms", "100", "max.retries", "0")) {
      assertThatExceptionOfType(RegistryUnavailable.class).isThrownBy(() -> client.schema(1));
    } finally {
      forEver.countDown();
    }
  }

  @Test
  void doesNotKeepAnAnswerOfAnySize() {
    registry.next(
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          var body = exchange.getResponseBody();
          var megabyte = new byte[1024 * 1024];
          for (int i = 0; i < 40; i++) {
            body.write(megabyte);
          }
          exchange.close();
        });
    try (var client = client("max.retries", "0")) {
      assertThatExceptionOfType(RegistryUnavailable.class).isThrownBy(() -> client.schema(1));
    }
  }

  @Test
  void triesTheOtherAddressesInTurnAndStaysWithTheOneThatWorks() {
    try (var broken = new FakeRegistry();
        var client = client("schema.registry.url", broken.url() + "," + registry.url())) {
      broken.next(10, status(503, ""));

      assertThat(client.register("parcels-value", SCHEMA)).isEqualTo(1);
      assertThat(client.register("parcels-key", SCHEMA)).isEqualTo(1);

      assertThat(broken.requests).hasSize(1);
      assertThat(registry.requests).hasSize(2);
    }
  }

  @Test
  void doesNotNeedTheRegistryForWhatItKnows() {
    try (var serializer = new AvroSerializer();
        var deserializer = new AvroDeserializer()) {
      serializer.configure(settings("max.retries", "0"), false);
      deserializer.configure(settings("max.retries", "0"), false);
      serializer.warm("parcels", List.of(SCHEMA));
      var bytes = serializer.write("parcels", parcel());
      var before = deserializer.read("parcels", bytes);
      registry.close();

      assertThat(serializer.write("parcels", parcel())).isEqualTo(bytes);
      assertThat(deserializer.read("parcels", bytes)).isEqualTo(before);
    }
  }

  @Test
  void warmedSchemaNeedsNoRegistryAtItsFirstMessage() {
    try (var serializer = new AvroSerializer()) {
      serializer.configure(settings("max.retries", "0"), false);
      serializer.warm("parcels", List.of(SCHEMA));
      registry.close();

      assertThat(serializer.write("parcels", parcel())).startsWith(0, 0, 0, 0, 1);
    }
  }

  @Test
  void recoversAfterAnOutage() {
    registry.next(2, status(503, ""));
    try (var serializer = new AvroSerializer()) {
      serializer.configure(settings("max.retries", "0"), false);
      for (int i = 0; i < 2; i++) {
        assertThatThrownBy(() -> serializer.write("parcels", parcel()))
            .isInstanceOf(RegistryUnavailable.class);
      }
      assertThat(serializer.write("parcels", parcel())).isNotEmpty();
    }
  }

  @Test
  void waitsLongerEachTime() {
    registry.next(3, status(503, ""));
    try (var client = client("retries.wait.ms", "40", "retries.max.wait.ms", "80")) {
      var start = System.nanoTime();
      client.register("parcels-value", SCHEMA);
      var took = Duration.ofNanos(System.nanoTime() - start);
      assertThat(took).isBetween(Duration.ofMillis(100), Duration.ofSeconds(5));
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
