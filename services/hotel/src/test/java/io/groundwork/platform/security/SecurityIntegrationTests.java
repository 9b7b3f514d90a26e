package io.groundwork.platform.security;

import static io.groundwork.platform.hotel.Hotel.json;
import static io.groundwork.platform.hotel.Hotel.send;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.sun.net.httpserver.HttpServer;
import io.groundwork.platform.hotel.Hotel;
import io.groundwork.platform.hotel.OpenController;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecurityIntegrationTests {

  private final Hotel hotel = Hotel.open();

  static Stream<Consumer<JWTClaimsSet.Builder>> badTokens() {
    return Stream.of(
        claims -> claims.audience("another"),
        claims -> claims.audience((String) null),
        claims -> claims.issuer("http://elsewhere"),
        claims -> claims.expirationTime(Date.from(Instant.now().minusSeconds(60))),
        claims -> claims.expirationTime(null),
        claims -> claims.notBeforeTime(Date.from(Instant.now().plusSeconds(300))),
        claims -> claims.subject(null));
  }

  @ParameterizedTest
  @MethodSource("badTokens")
  void refusesATokenThatIsNotForUs(Consumer<JWTClaimsSet.Builder> change) {
    unauthenticated(send(with(hotel.token(change))));
  }

  @Test
  void refusesUnsignedForeignAndBrokenTokens() throws Exception {
    var claims = new JWTClaimsSet.Builder().issuer(hotel.issuer()).subject("u1").build();
    var foreign = new RSAKeyGenerator(2048).keyID("k1").generate();

    unauthenticated(send(with(new PlainJWT(claims).serialize())));
    unauthenticated(send(with(hotel.token(foreign))));
    unauthenticated(send(with("nonsense")));
    unauthenticated(send(hotel.anonymous("/rooms")));
    unauthenticated(send(hotel.anonymous("/nowhere")));
  }

  @Test
  void toleratesAClockThatIsAFewSecondsOff() {
    var token =
        hotel.token(claims -> claims.expirationTime(Date.from(Instant.now().minusSeconds(10))));

    assertThat(send(with(token)).statusCode()).isEqualTo(200);
  }

  @Test
  void refusesTheWrongRoleBeforeAnythingElse() {
    var post = hotel.anonymous("/bookings").POST(HttpRequest.BodyPublishers.ofString("nonsense"));
    var answer = send(post.header("Authorization", "Bearer " + hotel.token("COOK")));

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.headers().firstValue("WWW-Authenticate").orElseThrow()).startsWith("Bearer");
    assertThat(json(answer).get("detail").asString()).isEqualTo("This needs the role CLERK.");
    assertThat(send(with(hotel.token(new String[0]))).statusCode()).isEqualTo(403);
    assertThat(send(with(hotel.token("COOK"))).statusCode()).isEqualTo(200);
  }

  static Stream<Map<String, Object>> machines() {
    return Stream.of(
        Map.of("client_id", "u1"),
        Map.of("azp", "u1"),
        Map.of("idtyp", "app"),
        Map.of("gty", "client-credentials"),
        Map.of("preferred_username", "service-account-ledger"));
  }

  @ParameterizedTest
  @MethodSource("machines")
  void letsNoMachineDecideWhatAPersonHasTo(Map<String, Object> claims) {
    var machine = hotel.token(token -> claims.forEach(token::claim));
    var person = hotel.token(token -> token.claim("client_id", "portal").claim("azp", "portal"));

    var answer = send(with(uri("/rooms/inspection"), machine));

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(json(answer).get("detail").asString()).contains("A person has to decide");
    assertThat(send(with(machine)).statusCode()).isEqualTo(200);
    assertThat(send(with(uri("/rooms/inspection"), person)).statusCode()).isEqualTo(200);
  }

  private URI uri(String path) {
    return URI.create("http://localhost:" + hotel.port() + path);
  }

  @Test
  void takesARoleOfTheIssuerOnlyForNone() {
    assertThat(send(with(hotel.token("offline_access"))).statusCode()).isEqualTo(403);
    assertThat(send(with(hotel.token("offline_access", "COOK"))).statusCode()).isEqualTo(200);
  }

  @Test
  void servesMembersOnly() {
    try (var closed = hotel.start(hotel.issuer(), "--groundwork.organisations=palace")) {
      var uri = URI.create("http://localhost:" + Hotel.port(closed) + "/rooms");
      var palace = hotel.token(claims -> claims.claim("org", "palace"));

      var stranger = send(with(uri, hotel.token("CLERK")));

      assertThat(stranger.statusCode()).isEqualTo(403);
      assertThat(json(stranger).get("detail").asString()).contains("does not take part");
      assertThat(send(with(uri, palace)).statusCode()).isEqualTo(200);
      var metrics = uri.resolve("/actuator/prometheus");
      var admin = List.of("ADMINISTRATOR");
      assertThat(send(with(metrics, hotel.token("ADMINISTRATOR"))).statusCode()).isEqualTo(403);
      var own = hotel.token(claims -> claims.claim("org", "palace").claim("roles", admin));
      assertThat(send(with(metrics, own)).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void readsRolesFromANestedClaimWhenToldTo() {
    try (var other =
        hotel.start(hotel.issuer(), "--groundwork.security.roles-claim=realm_access.roles")) {
      var uri = URI.create("http://localhost:" + Hotel.port(other) + "/rooms");
      var token =
          hotel.token(
              claims ->
                  claims
                      .claim("roles", null)
                      .claim("realm_access", Map.of("roles", List.of("COOK"))));

      assertThat(send(with(uri, token)).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void startsWithoutTheIssuerAndAnswers503UntilItIsThere() {
    try (var early = hotel.start("http://localhost:1")) {
      var base = "http://localhost:" + Hotel.port(early);
      var token = hotel.token(claims -> claims.issuer("http://localhost:1"));

      var answer = send(with(URI.create(base + "/rooms"), token));

      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
      assertThat(answer.headers().firstValue("Retry-After")).isPresent();
      assertThat(json(answer).get("type").asString()).endsWith(":unavailable");
      var health = HttpRequest.newBuilder(URI.create(base + "/actuator/health/readiness"));
      assertThat(send(health).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void believesKnownKeysWhileTheIssuerIsAway() throws Exception {
    var issuer = hotel.newIssuer();
    try (var application = hotel.start(Hotel.url(issuer), "--groundwork.security.keys-fresh=1ms")) {
      var rooms = URI.create("http://localhost:" + Hotel.port(application) + "/rooms");
      var token = hotel.token(claims -> claims.issuer(Hotel.url(issuer)));
      assertThat(send(with(rooms, token)).statusCode()).isEqualTo(200);

      issuer.stop(0);
      var asked = inVain(issuer.getAddress());

      await()
          .until(
              () -> {
                assertThat(send(with(rooms, token)).statusCode()).isEqualTo(200);
                return asked.get() > 1;
              });
    }
  }

  @Test
  void asksAnIssuerThatIsAwayOnceHoweverManyUnknownKeysAreSent() throws Exception {
    var issuer = hotel.newIssuer();
    var unknown = new RSAKeyGenerator(2048).keyID("k2").generate();
    try (var application = hotel.start(Hotel.url(issuer))) {
      var rooms = URI.create("http://localhost:" + Hotel.port(application) + "/rooms");
      var token = hotel.token(claims -> claims.issuer(Hotel.url(issuer)));
      assertThat(send(with(rooms, token)).statusCode()).isEqualTo(200);
      issuer.stop(0);
      var asked = inVain(issuer.getAddress());
      await()
          .until(() -> send(with(rooms, hotel.token(unknown))).statusCode() > 0 && asked.get() > 0);
      var before = asked.get();

      for (int i = 0; i < 50; i++) {
        assertThat(send(with(rooms, hotel.token(unknown))).statusCode()).isNotEqualTo(200);
      }

      assertThat(asked.get() - before).isLessThan(10);
    }
  }

  /** Counts who asks there from now on; nobody is answered. */
  private static AtomicInteger inVain(InetSocketAddress address) throws IOException {
    var asked = new AtomicInteger();
    var mute = HttpServer.create(address, 0);
    mute.createContext(
        "/",
        question -> {
          asked.incrementAndGet();
          question.close();
        });
    mute.start();
    return asked;
  }

  @Test
  void believesKnownKeysForALimitedTimeOnly() throws Exception {
    var issuer = hotel.newIssuer();
    try (var application =
        hotel.start(
            Hotel.url(issuer),
            "--groundwork.security.keys-fresh=1ms",
            "--groundwork.security.keys-kept=4s")) {
      var rooms = URI.create("http://localhost:" + Hotel.port(application) + "/rooms");
      var token = hotel.token(claims -> claims.issuer(Hotel.url(issuer)));
      assertThat(send(with(rooms, token)).statusCode()).isEqualTo(200);

      issuer.stop(0);

      await().until(() -> send(with(rooms, token)).statusCode() == 503);
    }
  }

  @Test
  void refusesTokensOfUnknownKeysHoweverMany() throws Exception {
    var unknown = new RSAKeyGenerator(2048).keyID("k2").generate();
    for (int i = 0; i < 5; i++) {
      unauthenticated(send(with(hotel.token(unknown))));
    }
    assertThat(send(with(hotel.token("CLERK"))).statusCode()).isEqualTo(200);
  }

  @Test
  void doesNotStartWithAHandlerThatNamesNoRole() {
    assertThatThrownBy(
            () ->
                hotel
                    .start(hotel.issuer(), "--hotel.open=true", "--spring.main.banner-mode=off")
                    .close())
        .hasStackTraceContaining("Handlers without @RequiresRole")
        .hasStackTraceContaining(OpenController.class.getSimpleName());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/actuator/health",
        "/actuator/health/liveness",
        "/actuator/health/readiness",
        "/v3/api-docs"
      })
  void opensHealthAndTheDocument(String path) {
    assertThat(send(hotel.anonymous(path)).statusCode()).isEqualTo(200);
  }

  @Test
  void showsMetricsToAdministratorsOnly() {
    var path = "/actuator/prometheus";
    unauthenticated(send(hotel.anonymous(path)));
    assertThat(send(hotel.request(path)).statusCode()).isEqualTo(403);
    var admin =
        hotel.anonymous(path).header("Authorization", "Bearer " + hotel.token("ADMINISTRATOR"));

    var metrics = send(admin);

    assertThat(metrics.statusCode()).isEqualTo(200);
    assertThat(metrics.body()).contains("service=\"hotel\"").contains("hikaricp_connections");
    assertThat(send(hotel.request("/actuator/env")).statusCode()).isEqualTo(403);
  }

  @Test
  void sendsSecurityHeadersAndNoCors() {
    var answer = send(hotel.request("/rooms").header("Origin", "http://evil.example"));

    assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(answer.headers().firstValue("X-Frame-Options")).hasValue("DENY");
    assertThat(answer.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
    assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
    assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
    assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
  }

  private HttpRequest.Builder with(String token) {
    return hotel.anonymous("/rooms").header("Authorization", "Bearer " + token);
  }

  private static HttpRequest.Builder with(URI uri, String token) {
    return HttpRequest.newBuilder(uri).header("Authorization", "Bearer " + token);
  }

  private static void unauthenticated(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(401);
    assertThat(answer.headers().firstValue("WWW-Authenticate").orElseThrow()).startsWith("Bearer");
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(json(answer).get("type").asString()).endsWith(":unauthenticated");
    assertThat(answer.body()).doesNotContain("items");
  }
}
