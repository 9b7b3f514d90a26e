package io.groundwork.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.groundwork.schemas.projects.project.MilestoneKind;
import io.groundwork.schemas.projects.project.MilestonePlanned;
import io.groundwork.schemas.projects.project.TrackLost;
import io.groundwork.schemas.shared.Stage;
import io.groundwork.schemas.shared.Track;
import io.groundwork.schemas.sites.allocation.HoldExpired;
import io.groundwork.test.backing.WithBacking;
import io.groundwork.test.token.TestTokens;
import java.time.Duration;
import java.util.ArrayList;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What changed since somebody last looked; every test has a reader of its own. */
@WithBacking
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = "spring.application.name=monitoring-again")
class ChangesIntegrationTests {

  private final Producer producer = new Producer();
  private final String person = "person-" + UUID.randomUUID();
  private final TestTokens reader =
      TestTokens.of(person).organisation("commission").roles("OBSERVER");
  private final String region = "RU-" + UUID.randomUUID().toString().substring(0, 8);
  @LocalServerPort int port;
  @Autowired JdbcClient jdbc;
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
  void tellsStagesBreachesAndDecisionsSinceTheVisitTheNewestFirst() {
    var story = new Story(producer).prepared(region, "Dairy farm");
    awaitEvents(story, Story.PREPARED);
    visitNow();
    assertThat(changes(reader, "/changes").get("items")).isEmpty();

    story.site(new HoldExpired(story.project, story.plot));
    story.tell(new TrackLost(story.project, Track.SITE, null, "the hold expired"));
    story.tell(milestone(story, "2199-01-31"));
    story.entered(Stage.CANCELLED, Stage.PREPARATION);
    awaitEvents(story, Story.PREPARED + 4);

    var project = changes(reader, "/changes").get("items").get(0);
    assertThat(project.get("projectId").stringValue()).isEqualTo(story.project);
    assertThat(project.get("title").stringValue()).isEqualTo("Dairy farm");
    assertThat(project.get("count").asInt()).isEqualTo(3);
    assertThat(project.get("changes"))
        .extracting(each -> each.get("kind").stringValue() + " " + each.get("type").stringValue())
        .containsExactly("STAGE StageEntered", "BREACH TrackLost", "BREACH HoldExpired");
    assertThat(project.get("changes").get(0).get("stage").stringValue()).isEqualTo("CANCELLED");
    assertThat(project.get("changes").get(1).get("summary").get("reason").stringValue())
        .isEqualTo("the hold expired");
    visitNow();
    assertThat(changes(reader, "/changes").get("items")).isEmpty();
    assertThat(changes(reader, "/changes?since=0").get("items")).isNotEmpty();
  }

  @Test
  void pagesThroughWhatHadChangedWhenTheListBegan() {
    visitNow();
    var first = new Story(producer).registered(region, "one");
    awaitEvents(first, 2);
    var second = new Story(producer).registered(region, "two");
    awaitEvents(second, 2);
    var third = new Story(producer).registered(region, "three");
    awaitEvents(third, 2);

    var seen = new ArrayList<String>();
    var page = changes(reader, "/changes?limit=1");
    visitNow();
    var late = new Story(producer).registered(region, "late");
    awaitEvents(late, 2);
    while (true) {
      page.get("items").forEach(each -> seen.add(each.get("projectId").stringValue()));
      if (page.get("next").isNull()) {
        break;
      }
      page = changes(reader, "/changes?limit=1&cursor=" + page.get("next").stringValue());
    }

    assertThat(seen).containsExactly(third.project, second.project, first.project);
    assertThat(changes(reader, "/changes").get("items")).hasSize(1);
  }

  @Test
  void tellsADeadlineThatPassedSinceTheVisitThoughNothingHappened() {
    var story = new Story(producer).prepared(region, "Dairy farm");
    story.tell(milestone(story, "2020-01-31"));
    awaitEvents(story, Story.PREPARED + 1);
    visitNow();
    assertThat(changes(reader, "/changes").get("items")).isEmpty();

    jdbc.sql("UPDATE visit SET at = '2020-01-15T00:00:00Z' WHERE person = ?")
        .param(person)
        .update();

    var missed = new ArrayList<JsonNode>();
    changes(reader, "/changes?limit=200")
        .get("items")
        .forEach(
            each -> {
              if (each.get("projectId").stringValue().equals(story.project)) {
                each.get("missed").forEach(missed::add);
              }
            });
    assertThat(missed).hasSize(1);
    assertThat(missed.getFirst().toString()).contains("\"MILESTONE\"", "2020-01-31");
  }

  @Test
  void tellsAnAgencyOfItsOwnProjectsOnly() {
    var story = new Story(producer).prepared(region, "Dairy farm");
    awaitEvents(story, Story.PREPARED);
    var own = TestTokens.of(person).organisation("agency").roles("REGISTRAR");
    var other = TestTokens.of(person).organisation("elsewhere").roles("REGISTRAR");

    assertThat(changes(own, "/changes?since=0&limit=200").toString()).contains(story.project);
    assertThat(changes(other, "/changes?since=0&limit=200").toString())
        .doesNotContain(story.project);
  }

  @Test
  void keepsAVisitPerPersonAndRefusesOneOfTheFuture() {
    assertThat(changes(reader, "/visit").toString()).isEqualTo("{\"position\":0,\"at\":null}");
    visitNow();
    assertThat(changes(reader, "/visit").get("at").isNull()).isFalse();
    assertThat(api.put("/visit", reader.token(), "{\"position\":999999999}").body())
        .contains("\"field\":\"position\"", "not reached");
    assertThat(api.put("/visit", reader.token(), "{\"position\":-1}").statusCode()).isEqualTo(400);
    assertThat(api.put("/visit", reader.token(), "{}").statusCode()).isEqualTo(400);
    var someone = TestTokens.of("x" + person).organisation("commission").roles("OBSERVER");
    assertThat(changes(someone, "/visit").get("at").isNull()).isTrue();
    assertThat(api.ask("/changes?since=-1", reader.token()).body()).contains("\"field\":\"since\"");
  }

  private void visitNow() {
    var position = changes(reader, "/changes?limit=1").get("position").asLong();
    var answer = api.put("/visit", reader.token(), "{\"position\":%d}".formatted(position));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
  }

  private static MilestonePlanned milestone(Story story, String dueOn) {
    return new MilestonePlanned(story.project, "M1", MilestoneKind.CONSTRUCTION, "walls", dueOn);
  }

  private JsonNode changes(TestTokens user, String path) {
    var answer = api.ask(path, user.token());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return Api.json(answer.body());
  }

  private void awaitEvents(Story story, int events) {
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                jdbc.sql("SELECT count(*) FROM timeline WHERE project_id = ?")
                    .param(story.project)
                    .query(Integer.class)
                    .single(),
            count -> count == events);
  }
}
