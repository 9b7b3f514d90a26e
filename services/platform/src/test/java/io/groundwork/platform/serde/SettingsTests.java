package io.groundwork.platform.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.groundwork.platform.serde.fixture.ParcelSent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.ConfigException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class SettingsTests {

  private static final String SECRET = "s3cret-Pa55";

  private final FakeRegistry registry = new FakeRegistry();

  @AfterEach
  void stop() {
    registry.close();
  }

  private Map<String, Object> settings(String... settings) {
    var all = new HashMap<String, Object>();
    all.put("schema.registry.url", registry.url());
    all.put("retries.wait.ms", "1");
    for (int i = 0; i < settings.length; i += 2) {
      all.put(settings[i], settings[i + 1]);
    }
    return all;
  }

  private String sentHeader(String name, String... settings) {
    try (var client = new SchemaRegistryClient(settings(settings))) {
      client.subjects();
    }
    return String.join(",", registry.headers.getLast().getOrDefault(name, List.of()));
  }

  @Test
  void signsInWithUserInfo() {
    assertThat(
            sentHeader(
                "Authorization",
                "basic.auth.credentials.source",
                "USER_INFO",
                "basic.auth.user.info",
                "ann:pw"))
        .isEqualTo("Basic YW5uOnB3");
  }

  @Test
  void takesClientSettingsWithPrefix() {
    assertThat(
            sentHeader(
                "Authorization",
                "schema.registry.basic.auth.credentials.source",
                "USER_INFO",
                "schema.registry.basic.auth.user.info",
                "ann:pw"))
        .isEqualTo("Basic YW5uOnB3");
  }

  @Test
  void signsInWithTheUserOfTheUrl() {
    var url = registry.url().replace("http://", "http://ann:p%40w@");
    assertThat(sentHeader("Authorization", "schema.registry.url", url))
        .isEqualTo("Basic YW5uOnBAdw==");
  }

  @Test
  void signsInWithToken() {
    assertThat(sentHeader("Authorization", "bearer.auth.token", "t0ken")).isEqualTo("Bearer t0ken");
  }

  @Test
  void sendsExtraHeaders() {
    assertThat(sentHeader("X-tenant", "request.header.X-Tenant", "blue")).isEqualTo("blue");
  }

  @ParameterizedTest
  @CsvSource({
    "value.subject.name.strategy, AssociatedNameStrategy",
    "key.subject.name.strategy, com.example.Mine",
    "basic.auth.credentials.source, SASL_INHERIT",
    "bearer.auth.credentials.source, OAUTHBEARER",
    "auto.register.schemas, perhaps",
    "max.retries, -1",
    "max.retries, many",
    "http.read.timeout.ms, 0",
    "max.schemas.per.subject, 0",
    "schema.registry.url, ''",
    "schema.registry.url, mock://scope",
    "schema.registry.url, 'http://'",
    "schema.registry.url, 'not a url'",
    "basic.auth.credentials.source, USER_INFO",
    "request.header.Host, elsewhere",
    "schema.registry.ssl.endpoint.identification.algorithm, ''",
    "schema.registry.ssl.truststore.location, /does/not/exist",
  })
  void refusesWhatItDoesNotKnow(String name, String value) {
    var settings = settings(name, value);
    assertThatExceptionOfType(ConfigException.class)
        .isThrownBy(() -> new AvroSerializer().configure(settings, name.startsWith("key.")));
  }

  @Test
  void needsTheAddress() {
    assertThatExceptionOfType(ConfigException.class)
        .isThrownBy(() -> new SchemaRegistryClient(Map.of()))
        .withMessageContaining("schema.registry.url");
  }

  @ParameterizedTest
  @CsvSource({
    "TopicNameStrategy, parcels-value",
    "RecordNameStrategy, io.groundwork.platform.serde.fixture.ParcelSent",
    "TopicRecordNameStrategy, parcels-io.groundwork.platform.serde.fixture.ParcelSent",
    "io.confluent.kafka.serializers.subject.TopicNameStrategy, parcels-value",
    "io.confluent.kafka.serializers.subject.RecordNameStrategy,"
        + " io.groundwork.platform.serde.fixture.ParcelSent",
    "io.confluent.kafka.serializers.subject.TopicRecordNameStrategy,"
        + " parcels-io.groundwork.platform.serde.fixture.ParcelSent",
  })
  void namesTheSubject(String strategy, String subject) {
    try (var serializer = new AvroSerializer()) {
      serializer.configure(settings("value.subject.name.strategy", strategy), false);
      serializer.write("parcels", WireFormatTests.parcel());
    }
    assertThat(registry.schemasOf(subject)).hasSize(1);
  }

  @Test
  void namesTheSubjectOfAKey() {
    try (var serializer = new AvroSerializer()) {
      serializer.configure(settings(), true);
      serializer.write("parcels", WireFormatTests.parcel());
    }
    assertThat(registry.schemasOf("parcels-key")).hasSize(1);
  }

  @Test
  void registersWithoutTheJavaCompilersProperty() {
    try (var client = new SchemaRegistryClient(settings())) {
      client.register("parcels-value", ParcelSent.getClassSchema());
    }
    assertThat(ParcelSent.getClassSchema().toString()).contains("avro.java.string");
    assertThat(registry.schemasOf("parcels-value").getFirst()).doesNotContain("avro.java.string");
  }

  @Test
  void onlyLooksUpWhenAutoRegistrationIsOff() {
    try (var serializer = new AvroSerializer()) {
      serializer.configure(settings("auto.register.schemas", "false"), false);
      assertThatExceptionOfType(UnwritableMessage.class)
          .isThrownBy(() -> serializer.write("parcels", WireFormatTests.parcel()))
          .withMessageContainingAll("parcels-value", "ParcelSent", "40401");
      registry.add("parcels-value", SchemaText.of(ParcelSent.getClassSchema()));
      assertThat(serializer.write("parcels", WireFormatTests.parcel())).isNotEmpty();
    }
    assertThat(registry.requests).noneMatch(it -> it.endsWith("/versions"));
  }

  @Test
  void letsTheRegistryNormalise() {
    try (var client = new SchemaRegistryClient(settings("normalize.schemas", "true"))) {
      client.register("a", ParcelSent.getClassSchema());
      client.lookup("a", ParcelSent.getClassSchema());
    }
    assertThat(registry.queries).containsExactly("normalize=true", "normalize=true");
  }

  @Test
  void tellsNobodyASecret(CapturedOutput output) {
    var url = registry.url().replace("http://", "http://ann:" + SECRET + "@");
    var variants =
        List.of(
            settings("schema.registry.url", url),
            settings("schema.registry.url", url + " " + SECRET),
            settings("schema.registry.url", "ftp://ann:" + SECRET + "@nowhere"),
            settings("bearer.auth.token", SECRET),
            settings("bearer.auth.token", SECRET + "\u0001x"),
            settings("request.header.X-Key", SECRET),
            settings("request.header.X-Key", SECRET + "\n"),
            settings("request.header.Host", SECRET),
            settings("schema.registry.ssl.truststore.password", SECRET),
            settings(
                "basic.auth.credentials.source",
                "USER_INFO",
                "basic.auth.user.info",
                "ann:" + SECRET));
    for (var settings : variants) {
      var trace = traceOf(settings);
      assertThat(trace).isNotEmpty().doesNotContain(SECRET);
    }
    assertThat(output).contains("will be asked again").doesNotContain(SECRET);
  }

  /** Everything the registry can do to us with the given settings, as one text. */
  private String traceOf(Map<String, Object> settings) {
    var text = new StringBuilder();
    registry.next(20, FakeRegistry.echo(500));
    collect(text, settings);
    registry.forgive();
    registry.next(FakeRegistry.echo(401));
    collect(text, settings);
    registry.next(FakeRegistry.echo(404));
    collect(text, settings);
    return text.toString();
  }

  private static void collect(StringBuilder text, Map<String, Object> settings) {
    try (var client = new SchemaRegistryClient(settings)) {
      client.schema(77);
    } catch (RuntimeException e) {
      for (Throwable cause = e; cause != null; cause = cause.getCause()) {
        text.append(cause).append('\n');
      }
    }
  }
}
