package io.groundwork.platform.defaults;

import static io.groundwork.platform.hotel.Hotel.json;
import static io.groundwork.platform.hotel.Hotel.send;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.groundwork.platform.hotel.Hotel;
import java.time.Clock;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class DefaultsIntegrationTests {

  private final Hotel hotel = Hotel.open();

  @Test
  void describesWhatEveryOperationShares() {
    var document = json(send(hotel.anonymous("/v3/api-docs")));

    assertThat(document.get("openapi").asString()).startsWith("3.1");
    assertThat(document.at("/components/securitySchemes/bearer/scheme").asString())
        .isEqualTo("bearer");
    assertThat(document.at("/components/schemas/Problem/properties/errors").isMissingNode())
        .isFalse();
    var book = document.at("/paths/~1bookings/post");
    assertThat(book.get("parameters").toString())
        .contains("Idempotency-Key")
        .doesNotContain("If-Match");
    assertThat(book.get("responses").propertyNames())
        .contains("400", "401", "403", "409", "422", "503");
    assertThat(book.at("/responses/409/content").propertyNames())
        .containsExactly("application/problem+json");
    var extend = document.at("/paths/~1bookings~1{id}~1extension/post");
    assertThat(extend.get("parameters").toString()).contains("If-Match").doesNotContain("expected");
    assertThat(extend.get("responses").propertyNames()).contains("412");
    assertThat(document.get("paths").propertyNames()).doesNotContain("/error");
    var rooms = document.at("/paths/~1rooms/get/parameters").toString();
    assertThat(rooms).contains("cursor").doesNotContain("Idempotency-Key");
  }

  @Test
  void runsRequestsOnVirtualThreadsWithUserAndCorrelation() {
    var context = json(send(hotel.request("/rooms/context").header("X-Correlation-Id", "abc-1")));

    assertThat(context.get("virtual").asBoolean()).isTrue();
    assertThat(context.get("correlation").asString()).isEqualTo("abc-1");
    assertThat(context.get("user").asString()).isEqualTo("u1");
  }

  @Test
  void makesACorrelationIdWhereTheCallersIsNotSafe() {
    var answer = send(hotel.request("/rooms").header("X-Correlation-Id", "a b{}".repeat(30)));

    assertThat(answer.headers().firstValue("X-Correlation-Id").orElseThrow()).hasSize(36);
  }

  @Test
  void ticksInMillisecondsUtc() {
    var clock = hotel.context.getBean(Clock.class);

    assertThat(clock.getZone()).isEqualTo(ZoneOffset.UTC);
    assertThat(clock.instant().getNano() % 1_000_000).isZero();
  }

  @Test
  void givesWayToEveryOtherSourceOfSettings() {
    assertThat(hotel.context.getBean(HikariDataSource.class).getMaximumPoolSize()).isEqualTo(10);
    try (var small =
        hotel.start(hotel.issuer(), "--spring.datasource.hikari.maximum-pool-size=3")) {
      assertThat(small.getBean(HikariDataSource.class).getMaximumPoolSize()).isEqualTo(3);
    }
  }

  @Test
  void takesThePoolSizeFromTheEnvironment() {
    try (var small = hotel.start(hotel.issuer(), "--GROUNDWORK_DB_POOL=4")) {
      assertThat(small.getBean(HikariDataSource.class).getMaximumPoolSize()).isEqualTo(4);
    }
  }

  @Test
  void writesStructuredLogsUnlessToldOtherwise() {
    assertThat(hotel.context.getEnvironment().getProperty("logging.structured.format.console"))
        .isNull();
    try (var structured = hotel.start(hotel.issuer(), "--GROUNDWORK_LOG=ecs")) {
      assertThat(structured.getEnvironment().getProperty("logging.structured.format.console"))
          .isEqualTo("ecs");
    }
  }

  @Test
  void exportsNoTracesUnlessAnEndpointIsGiven() {
    assertThat(
            hotel.context.getBeanNamesForType(io.opentelemetry.sdk.trace.export.SpanExporter.class))
        .isEmpty();
    var endpoint =
        "--management.opentelemetry.tracing.export.otlp.endpoint=http://localhost:4318/v1/traces";
    try (var traced = hotel.start(hotel.issuer(), endpoint)) {
      assertThat(traced.getBeanNamesForType(io.opentelemetry.sdk.trace.export.SpanExporter.class))
          .hasSize(1);
    }
  }

  @Test
  void continuesTheTraceOfTheCaller() {
    var trace = "0af7651916cd43dd8448eb211c80319c";
    var answer =
        send(
            hotel
                .request("/rooms/context")
                .header("traceparent", "00-" + trace + "-b7ad6b7169203331-01"));

    assertThat(json(answer).get("trace").asString()).isEqualTo(trace);
  }
}
