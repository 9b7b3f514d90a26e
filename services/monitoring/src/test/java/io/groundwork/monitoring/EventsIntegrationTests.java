package io.groundwork.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.groundwork.schemas.projects.project.ProjectPutOnHold;
import io.groundwork.schemas.projects.project.TrackLost;
import io.groundwork.schemas.shared.Track;
import io.groundwork.schemas.sites.allocation.HoldExpired;
import io.groundwork.test.backing.WithBacking;
import io.groundwork.test.token.TestTokens;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What the feed has told can be read again, backwards; every test has a region of its own. */
@WithBacking
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = "spring.application.name=monitoring-again")
class EventsIntegrationTests {

  private static final TestTokens OTHER =
      TestTokens.of("marina").organisation("elsewhere").roles("REGISTRAR");

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

  @Test
  void tellsTheNewestFirstPageByPageWhateverComesMeanwhile() {
    var story = prepared("Dairy farm");

    var page = events("/events?limit=3&region=" + region);
    var told = new ArrayList<>(types(page));
    new Story(producer).registered(region, "late");
    await().until(() -> types(events("/events?region=" + region)).size() == Story.PREPARED + 2);
    while (!page.get("next").isNull()) {
      var next = page.get("next").stringValue();
      page = events("/events?limit=3&region=%s&cursor=%s".formatted(region, next));
      told.addAll(types(page));
    }

    assertThat(told)
        .containsExactlyInAnyOrder(
            "ProjectRegistered",
            "StageEntered",
            "ProjectAccepted",
            "StageEntered",
            "PlanOpened",
            "CommitmentMade",
            "HoldPlaced",
            "TrackSecured");
    assertThat(told.indexOf("ProjectAccepted")).isLessThan(told.indexOf("ProjectRegistered"));
    var first = events("/events?projectId=" + story.project).get("items").get(Story.PREPARED - 1);
    assertThat(first.get("title").stringValue()).isEqualTo("Dairy farm");
    assertThat(first.get("summary").get("jobs").asInt()).isEqualTo(12);
  }

  @Test
  void filtersByProjectStageTitleAndKind() {
    var farm = prepared("Dairy farm");
    farm.tell(new TrackLost(farm.project, Track.SITE, null, "the hold expired"));
    var mill = new Story(producer).registered(region, "Saw mill");
    mill.tell(new ProjectPutOnHold(mill.project, "flood", "2026-04-01"));
    await().until(() -> types(events("/events?projectId=" + mill.project)).size() == 3);
    await().until(() -> types(events("/events?kind=BREACH&region=" + region)).size() == 1);

    assertThat(types(events("/events?stage=PROPOSED&region=" + region)))
        .containsExactly("ProjectPutOnHold", "StageEntered", "ProjectRegistered");
    assertThat(types(events("/events?text=saw&kind=STAGE&region=" + region)))
        .containsExactly("StageEntered");
    assertThat(types(events("/events?kind=DECISION&projectId=" + mill.project)))
        .containsExactly("ProjectPutOnHold");
    assertThat(types(events("/events?kind=OTHER&projectId=" + mill.project)))
        .containsExactly("ProjectRegistered");
    assertThat(types(events("/events?kind=BREACH&region=" + region))).containsExactly("TrackLost");
  }

  @Test
  void takesATextAsItIsTypedInAnyCase() {
    new Story(producer).registered(region, "Молочная ферма 100%");
    new Story(producer).registered(region, "Saw_mill");
    await().atMost(Duration.ofSeconds(30)).until(() -> titlesWith("").size() == 2);

    assertThat(titlesWith("молочная")).containsExactly("Молочная ферма 100%");
    assertThat(titlesWith("100%")).containsExactly("Молочная ферма 100%");
    assertThat(titlesWith("sAw_")).containsExactly("Saw_mill");
    assertThat(titlesWith("S%l")).isEmpty();
    assertThat(titlesWith("a_m")).isEmpty();
    assertThat(titlesWith("\\")).isEmpty();
  }

  @Test
  void beginsWithThePositionThatTheLiveFeedGoesOnFrom() {
    var story = prepared("Dairy farm");
    var position = events("/events?limit=1").get("position").asString();

    try (var live = new Subscriber(api, Api.OBSERVER, "Last-Event-ID", position)) {
      story.tell(new ProjectPutOnHold(story.project, "flood", "2026-04-01"));
      live.awaitSize(story, 1);
      assertThat(live.typesOf(story)).containsExactly("ProjectPutOnHold");
    }
  }

  @Test
  void tellsAnotherAgencyStagesOnlyAndNotWhoseTheyAre() {
    var story = prepared("Dairy farm");

    var told = page(OTHER, "/events?projectId=" + story.project);

    assertThat(types(told)).containsExactly("StageEntered", "StageEntered");
    assertThat(told.toString()).doesNotContain("Dairy farm");
    assertThat(types(page(OTHER, "/events?region=" + region))).isEmpty();
    assertThat(types(page(OTHER, "/events?text=Dairy&projectId=" + story.project))).isEmpty();
  }

  @Test
  void tellsTheOwnerOnceWhatCameBeforeItsProject() {
    var story = new Story(producer);
    story.site(new HoldExpired(story.project, story.plot));
    await().until(() -> types(events("/events?projectId=" + story.project)).size() == 1);
    story.registered(region, "Fish farm");
    await().until(() -> types(events("/events?projectId=" + story.project)).size() == 3);
    var owner = TestTokens.of("anna").organisation("agency").roles("REGISTRAR");

    assertThat(types(page(owner, "/events?projectId=" + story.project)))
        .containsExactlyInAnyOrder("HoldExpired", "ProjectRegistered", "StageEntered");
  }

  @Test
  void saysWhichParameterIsWrong() {
    for (var wrong : List.of("stage=MOON", "kind=NEWS", "projectId=1", "limit=0", "cursor=x")) {
      var answer = api.ask("/events?" + wrong, Api.OBSERVER.token());
      assertThat(answer.statusCode()).as(wrong).isEqualTo(400);
      assertThat(answer.body()).contains("\"field\":\"%s\"".formatted(wrong.split("=")[0]));
    }
  }

  private Story prepared(String title) {
    var story = new Story(producer).prepared(region, title);
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> types(events("/events?region=" + region)).size() == Story.PREPARED);
    return story;
  }

  private Set<String> titlesWith(String text) {
    var typed = URLEncoder.encode(text, StandardCharsets.UTF_8);
    var found = events("/events?region=%s&text=%s".formatted(region, typed)).get("items");
    return StreamSupport.stream(found.spliterator(), false)
        .map(each -> each.get("title").stringValue())
        .collect(Collectors.toSet());
  }

  private JsonNode events(String path) {
    return page(Api.OBSERVER, path);
  }

  private JsonNode page(TestTokens reader, String path) {
    var answer = api.ask(path, reader.token());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return Api.json(answer.body());
  }

  private static List<String> types(JsonNode page) {
    return StreamSupport.stream(page.get("items").spliterator(), false)
        .map(each -> each.get("type").stringValue())
        .toList();
  }
}
