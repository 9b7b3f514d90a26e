package io.groundwork.platform.parcel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.groundwork.platform.inbox.Subscriptions;
import io.groundwork.test.token.TestIssuer;
import io.groundwork.test.token.TestTokens;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What administrators see of parked messages and do about them. */
class ParkingIntegrationTests {

  private static final TestTokens ADMINISTRATOR =
      TestTokens.of("u1").organisation("house").roles("ADMINISTRATOR");
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static Parcels parcels;

  @BeforeAll
  static void start() {
    parcels =
        new Parcels(
            "parking",
            "--OIDC_ISSUER_URI=" + TestIssuer.uri(),
            "--groundwork.security.roles=CLERK,ADMINISTRATOR");
  }

  @AfterAll
  static void stop() {
    parcels.close();
  }

  @BeforeEach
  void mend() {
    parcels.seen.breaksAtGrams = -1;
  }

  @Test
  void takesAReleasedMessageAndAllThatWaitBehindItInTheirOrder() {
    parcels.seen.breaksAtGrams = 13;
    for (int i = 1; i <= 5; i++) {
      parcels.weigh("mended", i == 2 ? 13 : i);
    }
    await().until(() -> parcels.parked("mended").size() == 4);
    var list = get("/parked?handler=seen&key=mended&limit=3");
    assertThat(texts(list, "sequence")).containsExactly("2", "3", "4");
    assertThat(texts(list, "waits")).containsExactly("false", "true", "true");
    assertThat(texts(list, "behind")).containsExactly("3", "2", "1");
    assertThat(texts(get("/parked?handler=seen&key=mended&waits=false"), "sequence"))
        .containsExactly("2");
    assertThat(
            texts(
                get(
                    "/parked?limit=200&handler=seen&key=mended&cursor="
                        + list.get("next").asString()),
                "sequence"))
        .containsExactly("5");

    release(first("mended"), 202);
    await().until(() -> firstIs("mended", "no parcel weighs 13"));
    assertThat(texts(get("/parked?handler=seen&key=mended&limit=2"), "code"))
        .containsExactly("FAULT", "BEHIND");
    assertThat(parcels.sequences("mended")).containsExactly(1L);

    parcels.seen.breaksAtGrams = -1;
    release(first("mended"), 202);
    await().until(() -> parcels.parked("mended").isEmpty());
    parcels.weigh("mended", 6);
    await().until(() -> parcels.sequences("mended").size() == 6);
    assertThat(parcels.sequences("mended")).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
  }

  @Test
  void passesADroppedMessageOverAndKeepsItsBytes() {
    parcels.seen.breaksAtGrams = 14;
    for (int i = 1; i <= 4; i++) {
      parcels.weigh("dropped", i == 2 ? 14 : i);
    }
    await().until(() -> parcels.parked("dropped").size() == 3);

    var dropped =
        post("/parked/" + first("dropped") + "/drop", "{\"reason\":\"weighed in error\"}");

    assertThat(dropped.statusCode()).as(dropped.body()).isEqualTo(200);
    await().until(() -> parcels.sequences("dropped").size() == 3);
    assertThat(parcels.sequences("dropped")).containsExactly(1L, 3L, 4L);
    var decision =
        get("/parked/decisions?limit=200")
            .get("items")
            .valueStream()
            .filter(each -> each.get("key").asString().equals("dropped"))
            .findFirst()
            .orElseThrow();
    assertThat(decision.get("decision").asString()).isEqualTo("DROPPED");
    assertThat(decision.get("reason").asString()).isEqualTo("weighed in error");
    assertThat(decision.get("actor").asString()).isEqualTo("u1");
    assertThat(get("/parked/decisions?newestFirst=true&limit=1").at("/items/0"))
        .isEqualTo(decision);
    assertThat(
            parcels
                .jdbc
                .sql("SELECT value FROM parked_decision WHERE key = 'dropped'")
                .query(byte[].class)
                .single())
        .isEqualTo(parcels.bytes(14));
  }

  @Test
  void goesOnBehindAGapOnlyWhenItIsAccepted() {
    parcels.topic.send("gap", parcels.bytes(1), Topic.headers(1));
    parcels.topic.send("gap", parcels.bytes(3), Topic.headers(3));
    parcels.topic.send("gap", parcels.bytes(4), Topic.headers(4));
    await().until(() -> parcels.parked("gap").size() == 2);
    assertThat(texts(get("/parked?handler=seen&key=gap"), "code")).containsExactly("GAP", "BEHIND");

    release(first("gap"), 202);
    await().until(() -> firstIs("gap", "expected event 2"));
    assertThat(texts(get("/parked?handler=seen&key=gap"), "code")).containsExactly("GAP", "BEHIND");
    assertThat(parcels.sequences("gap")).containsExactly(1L);
    var accepted = "{\"reason\":\"event 2 was never sent\",\"acceptGap\":true}";
    assertThat(post("/parked/" + first("gap") + "/release", accepted).statusCode()).isEqualTo(202);

    await().until(() -> parcels.parked("gap").isEmpty());
    assertThat(parcels.sequences("gap")).containsExactly(1L, 3L, 4L);
  }

  @Test
  void fillsAGapWithTheMessageThatCameLate() {
    parcels.topic.send("late", parcels.bytes(1), Topic.headers(1));
    parcels.topic.send("late", parcels.bytes(3), Topic.headers(3));
    parcels.topic.send("late", parcels.bytes(2), Topic.headers(2));
    await().until(() -> parcels.parked("late").size() == 2);

    release(first("late"), 202);

    await().until(() -> parcels.parked("late").isEmpty());
    assertThat(parcels.sequences("late")).containsExactly(1L, 2L, 3L);
  }

  @Test
  void decidesOnTheFirstOfAKeyOnly() {
    parcels.topic.send("behind", "junk".getBytes(), Topic.headers(1));
    parcels.topic.send("behind", parcels.bytes(2), Topic.headers(2));
    await().until(() -> parcels.parked("behind").size() == 2);
    var second = positions("behind").getLast();

    var refused = release(second, 409);

    assertThat(refused.get("detail").asString()).contains("Message " + first("behind"));
    assertThat(post("/parked/987654321/release", "{\"reason\":\"x\"}").statusCode()).isEqualTo(404);
    assertThat(post("/parked/" + second + "/drop", "{\"reason\":\"x\"}").statusCode())
        .isEqualTo(409);
    assertThat(post("/parked/" + second + "/drop", "{}").statusCode()).isEqualTo(400);
  }

  @Test
  void showsWhatItIsAndItsBytes() {
    parcels.seen.breaksAtGrams = 15;
    parcels.weigh("shown", 15);
    parcels.topic.send("unread", new byte[] {1, 2, 3}, Topic.headers(1));
    await().until(() -> parcels.parked("shown").size() + parcels.parked("unread").size() == 2);

    var shown = get("/parked/" + first("shown"));
    assertThat(shown.at("/message/type").asString()).isEqualTo(Topic.WEIGHED);
    assertThat(shown.at("/headers/ce_actor").asString()).isEqualTo("scales");
    assertThat(shown.get("content").asString()).contains("15");
    var unread = get("/parked/" + first("unread"));
    assertThat(unread.get("value").asString()).isEqualTo("AQID");
    assertThat(unread.get("content").isNull()).isTrue();
  }

  @Test
  void isForAdministratorsAndADropForPersons() {
    var clerk = ADMINISTRATOR.roles("CLERK");
    assertThat(send(request("/parked", clerk)).statusCode()).isEqualTo(403);
    var machine = ADMINISTRATOR.with("client_id", "u1");
    assertThat(send(request("/parked", machine)).statusCode()).isEqualTo(200);
    var drop =
        request("/parked/1/drop", machine).POST(BodyPublishers.ofString("{\"reason\":\"x\"}"));
    assertThat(send(drop).statusCode()).isEqualTo(403);
  }

  @Test
  void dropsInAReplayWhatWasDroppedBefore() {
    parcels.topic.send("again", "junk".getBytes(), Topic.headers(1));
    parcels.topic.send("again", parcels.bytes(2), Topic.headers(2));
    await().until(() -> parcels.parked("again").size() == 2);
    var reason = "{\"reason\":\"junk\"}";
    assertThat(post("/parked/" + first("again") + "/drop", reason).statusCode()).isEqualTo(200);
    await().until(() -> parcels.sequences("again").size() == 1);

    var subscriptions = parcels.context.getBean(Subscriptions.class);
    var replay = subscriptions.rebuild("seen", parcels.seen.sequences::clear);

    await().until(() -> replay.left() == 0);
    assertThat(parcels.sequences("again")).containsExactly(2L);
    assertThat(parcels.parked("again")).isEmpty();
  }

  /** Whether it was tried and is at fault, for this cause. */
  private static boolean firstIs(String key, String cause) {
    return parcels
        .jdbc
        .sql("SELECT NOT waits AND cause LIKE ? FROM parked WHERE position = ?")
        .params("%" + cause + "%", first(key))
        .query(Boolean.class)
        .single();
  }

  private static List<Long> positions(String key) {
    return parcels
        .jdbc
        .sql("SELECT position FROM parked WHERE key = ? AND handler = 'seen' ORDER BY position")
        .param(key)
        .query((row, _) -> row.getLong("position"))
        .list();
  }

  private static long first(String key) {
    return positions(key).getFirst();
  }

  private JsonNode release(long position, int status) {
    var answer = post("/parked/" + position + "/release", "{\"reason\":\"mended\"}");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    return json(answer);
  }

  private HttpResponse<String> post(String path, String body) {
    return send(
        request(path, ADMINISTRATOR)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .POST(BodyPublishers.ofString(body)));
  }

  private JsonNode get(String path) {
    var answer = send(request(path, ADMINISTRATOR));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return json(answer);
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return CLIENT.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static HttpRequest.Builder request(String path, TestTokens user) {
    var port = parcels.context.getEnvironment().getRequiredProperty("local.server.port");
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
        .header("Authorization", user.bearer());
  }

  private static JsonNode json(HttpResponse<String> answer) {
    return JsonMapper.shared().readTree(answer.body());
  }

  private static List<String> texts(JsonNode page, String field) {
    return page.get("items").valueStream().map(item -> item.get(field).asString()).toList();
  }
}
