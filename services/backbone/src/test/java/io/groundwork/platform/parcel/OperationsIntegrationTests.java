package io.groundwork.platform.parcel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.groundwork.test.token.TestIssuer;
import io.groundwork.test.token.TestTokens;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a service tells administrators of itself, also while a server is away. */
class OperationsIntegrationTests {

  private static final Duration LONG = Duration.ofSeconds(60);
  private static final Duration SOON = Duration.ofSeconds(4);
  private static final TestTokens ADMINISTRATOR =
      TestTokens.of("u1").organisation("house").roles("ADMINISTRATOR");
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private Parcels parcels;

  @BeforeEach
  void start() {
    Servers.ALL.registry().start();
    parcels =
        new Parcels(
            "operations" + System.nanoTime() % 1_000_000,
            "--OIDC_ISSUER_URI=" + TestIssuer.uri(),
            "--groundwork.security.roles=CLERK,ADMINISTRATOR",
            "--groundwork.inbox.batch=1");
    parcels.weigh("first", 1);
    await().atMost(LONG).until(this::isCalm);
  }

  @AfterEach
  void stop() {
    Servers.ALL.registry().start();
    parcels.close();
  }

  @Test
  void knowsThatAllIsTakenThoughCommittedOffsetsStayBehind() {
    for (var i = 0; i < 20; i++) {
      parcels.weigh("calm" + i, i);
    }

    await().atMost(LONG).until(this::isCalm);

    var seen = handler("seen");
    assertThat(seen.get("topics").valueStream().map(JsonNode::asString))
        .containsExactly(parcels.topic.name());
    assertThat(seen.get("delaySeconds").asDouble()).isBetween(0.000_001, 30.0);
    assertThat(seen.get("haltedSince").isNull()).isTrue();
  }

  @Test
  void countsWhatIsParked() {
    parcels.topic.send("junk", "junk".getBytes(), Topic.headers(1));

    await().atMost(LONG).until(() -> handler("seen").get("parked").asLong() == 1);

    assertThat(now().get("parked").asLong()).isEqualTo(2);
    assertThat(handler("answering").get("parked").asLong()).isEqualTo(1);
  }

  @Test
  void tellsThatKafkaIsAwayAndWhatWaitsInTheOutbox() {
    Servers.ALL.kafka().kill();
    try {
      parcels.weigh("no-broker", 1);
      await().atMost(LONG).until(() -> !isUp("kafka") && !now().get("relays").asBoolean());

      var told = now();
      assertThat(told.get("ready").asBoolean()).isTrue();
      assertThat(told.at("/outbox/rows").asLong()).isEqualTo(1);
      var before = told.at("/outbox/oldestSeconds").asDouble();
      await().atMost(SOON).until(() -> now().at("/outbox/oldestSeconds").asDouble() > before + 1);
    } finally {
      Servers.ALL.kafka().start();
    }
    await().atMost(LONG).until(() -> parcels.sequences("no-broker").size() == 1);
    await().atMost(LONG).until(this::isCalm);
  }

  @Test
  void tellsThatTheRegistryIsAway() {
    Servers.ALL.registry().kill();

    assertThat(isUp("registry")).isFalse();
    assertThat(now().get("ready").asBoolean()).isTrue();

    Servers.ALL.registry().start();
    await().atMost(LONG).until(() -> isUp("registry"));
  }

  @Test
  void answersWithinSecondsWithoutTheDatabaseAndSaysThatAHandlerHaltsAndHowFarBehindItIs() {
    Servers.ALL.postgres().stop();
    try {
      for (var i = 1; i <= 4; i++) {
        parcels.topic.send("dry", parcels.bytes(i), Topic.headers(i));
      }
      await().atMost(LONG).until(() -> !handler("seen").get("haltedSince").isNull());
      await()
          .atMost(LONG)
          .untilAsserted(() -> assertThat(handler("seen").get("behind").asLong(-1)).isEqualTo(3));

      var told = now();
      assertThat(told.get("ready").asBoolean()).isFalse();
      assertThat(isUp("db")).isFalse();
      assertThat(isUp("kafka")).isTrue();
      assertThat(told.get("outbox").isNull()).isTrue();
      assertThat(told.get("parked").isNull()).isTrue();
      assertThat(handler("seen").get("parked").isNull()).isTrue();
    } finally {
      Servers.ALL.postgres().start();
    }
    await().atMost(LONG).until(this::isCalm);
    assertThat(parcels.sequences("dry")).containsExactly(1L, 2L, 3L, 4L);
    assertThat(handler("seen").get("haltedSince").isNull()).isTrue();
  }

  private boolean isCalm() {
    var told = now();
    return told.get("ready").asBoolean()
        && told.get("relays").asBoolean()
        && told.get("checks").valueStream().allMatch(each -> each.get("up").asBoolean())
        && told.at("/outbox/rows").asLong(-1) == 0
        && told.get("handlers").size() == 2
        && told.get("handlers").valueStream().allMatch(each -> each.get("behind").asLong(-1) == 0);
  }

  private JsonNode handler(String name) {
    return named(now().get("handlers"), name);
  }

  private boolean isUp(String check) {
    return named(now().get("checks"), check).get("up").asBoolean();
  }

  private static JsonNode named(JsonNode all, String name) {
    return all.valueStream()
        .filter(each -> each.get("name").asString().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private JsonNode now() {
    var port = parcels.context.getEnvironment().getRequiredProperty("local.server.port");
    var request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/operations"))
            .timeout(SOON)
            .header("Authorization", ADMINISTRATOR.bearer())
            .build();
    try {
      var answer = CLIENT.send(request, BodyHandlers.ofString());
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
      return Objects.requireNonNull(JsonMapper.shared().readTree(answer.body()));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
