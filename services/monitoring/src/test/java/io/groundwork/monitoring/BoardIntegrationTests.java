package io.groundwork.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.groundwork.schemas.shared.Stage;
import io.groundwork.test.backing.WithBacking;
import io.groundwork.test.token.TestTokens;
import java.time.Duration;
import java.util.ArrayList;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@WithBacking
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = "groundwork.organisations=commission,operations")
class BoardIntegrationTests {

  private final Producer producer = new Producer();
  private final String region = "RU-" + UUID.randomUUID().toString().substring(0, 8);
  @LocalServerPort int port;
  private Api api;

  @BeforeEach
  void open() {
    api = new Api(port);
  }

  @AfterEach
  void close() {
    producer.close();
  }

  private JsonNode timelineOf(Story story, int events) {
    return await()
        .atMost(Duration.ofSeconds(30))
        .ignoreExceptions()
        .until(
            () -> api.get("/projects/%s/timeline?limit=200".formatted(story.project)),
            page -> page.get("items").size() == events);
  }

  @Test
  void showsWhereAProjectStandsAndWhatItWaitsFor() {
    var story = new Story(producer).prepared(region, "Dairy farm").plotRegistered("North 7");
    timelineOf(story, Story.PREPARED + 1);

    var card = api.get("/projects/" + story.project);

    assertThat(card.get("stage").stringValue()).isEqualTo("PREPARATION");
    assertThat(card.get("stageSince").stringValue()).isEqualTo("2026-03-01T12:00:00Z");
    assertThat(card.get("gap").get("amount").stringValue()).isEqualTo("600.00");
    assertThat(card.get("tracksSecured")).hasToString("[\"SITE\"]");
    assertThat(card.get("site").get("plot").stringValue()).isEqualTo("North 7");
    assertThat(card.get("blockers")).hasSize(1);
    assertThat(card.get("blockers").get(0).get("role").stringValue()).isEqualTo("FINANCIER");
    assertThat(card.get("blockers").get(0).get("what").stringValue()).contains("600.00 RUB");
  }

  @Test
  void tellsAllThatHappenedToAProjectInOrderPageByPage() {
    var story = new Story(producer).prepared(region, "Dairy farm").plotRegistered("North 7");
    var whole = timelineOf(story, Story.PREPARED + 1).get("items");

    var types = new ArrayList<String>();
    var path = "/projects/%s/timeline?limit=4".formatted(story.project);
    var page = api.get(path);
    page.get("items").forEach(entry -> types.add(entry.get("type").stringValue()));
    while (!page.get("next").isNull()) {
      page = api.get(path + "&cursor=" + page.get("next").stringValue());
      page.get("items").forEach(entry -> types.add(entry.get("type").stringValue()));
    }

    assertThat(types)
        .containsExactly(
            "ProjectRegistered",
            "StageEntered",
            "ProjectAccepted",
            "StageEntered",
            "PlanOpened",
            "CommitmentMade",
            "HoldPlaced",
            "TrackSecured",
            "PlotTaken");
    assertThat(whole.get(0).get("actor").stringValue()).isEqualTo("анна");
    assertThat(whole.get(0).get("summary").get("capex").stringValue()).isEqualTo("1000.00 RUB");
    assertThat(whole.get(5).get("summary").get("financier").stringValue()).isEqualTo("bank");
  }

  @Test
  void findsProjectsByWhatTheyAreAndPagesThroughThem() {
    var first = new Story(producer).registered(region, "Dairy farm");
    var second = new Story(producer).registered(region, "Feed mill 100%");
    var third = new Story(producer).prepared(region, "Dairy plant");
    timelineOf(first, 2);
    timelineOf(second, 2);
    timelineOf(third, Story.PREPARED);
    var here = "/projects?region=" + region;

    assertThat(ids(here)).containsExactly(first.project, second.project, third.project);
    assertThat(ids(here + "&sort=-stageSince"))
        .containsExactly(third.project, second.project, first.project);
    assertThat(ids(here + "&stage=PROPOSED")).containsExactly(first.project, second.project);
    assertThat(ids(here + "&text=DAIRY")).containsExactly(first.project, third.project);
    assertThat(ids(here + "&text=100%25")).containsExactly(second.project);
    assertThat(ids(here + "&condition=ON_HOLD")).isEmpty();
    assertThat(ids(here + "&activity=0142")).isEmpty();
    assertThat(ids(here + "&organisation=agency")).hasSize(3);
    var page = api.get(here + "&limit=2");
    assertThat(ids(here + "&limit=2&cursor=" + page.get("next").stringValue()))
        .containsExactly(third.project);
  }

  @Test
  void countsAndSumsByStageRegionAndActivity() {
    timelineOf(new Story(producer).registered(region, "one"), 2);
    timelineOf(new Story(producer).registered(region, "two"), 2);

    var board = api.get("/board");

    assertThat(board.get("stages").get(0).get("name").stringValue())
        .isEqualTo(Stage.PROPOSED.name());
    assertThat(board.get("stages")).hasSize(10);
    assertThat(board.get("regions").toString())
        .contains(
            "{\"name\":\"%s\",\"projects\":2,\"capex\":[{\"amount\":\"2000.00\",\"currency\":\"RUB\"}]}"
                .formatted(region));
  }

  @Test
  void saysWhatIsWrongWithARequest() {
    var token = Api.OBSERVER.token();

    assertThat(api.ask("/projects?stage=LIMBO", token).body())
        .contains("\"status\":400", "\"field\":\"stage\"", "PROPOSED, PREPARATION, CLOSING");
    assertThat(api.ask("/projects?cursor=abc", token).body()).contains("\"field\":\"cursor\"");
    assertThat(api.ask("/projects?sort=title", token).body()).contains("-stageSince");
    assertThat(api.ask("/projects?limit=0", token).statusCode()).isEqualTo(400);
    assertThat(api.ask("/feed?after=-1", token).body()).contains("\"field\":\"after\"");
    var unknown = "/projects/" + UUID.randomUUID();
    assertThat(api.ask(unknown, token).statusCode()).isEqualTo(404);
    assertThat(api.ask(unknown + "/timeline", token).statusCode()).isEqualTo(404);
    assertThat(api.ask("/projects/7", token).statusCode()).isEqualTo(400);
  }

  @Test
  void letsInMembersOnly() {
    var outsider = TestTokens.of("max").organisation("outside").roles("OBSERVER").token();
    for (var path : new String[] {"/projects", "/board", "/feed", "/rebuilds/current"}) {
      assertThat(api.ask(path, null).statusCode()).as(path).isEqualTo(401);
      assertThat(api.ask(path, outsider).statusCode()).as(path).isEqualTo(403);
    }
    assertThat(api.post("/rebuilds", Api.OBSERVER.token()).statusCode()).isEqualTo(403);
  }

  @Test
  void hasNoPageOfItsOwn() {
    for (var path : new String[] {"/", "/callback", "/board.js", "/board.css", "/settings.json"}) {
      assertThat(api.ask(path, null).statusCode()).as(path).isEqualTo(401);
      assertThat(api.ask(path, Api.OBSERVER.token()).statusCode()).as(path).isEqualTo(404);
    }
  }

  private ArrayList<String> ids(String path) {
    var ids = new ArrayList<String>();
    api.get(path).get("items").forEach(card -> ids.add(card.get("id").stringValue()));
    return ids;
  }
}
