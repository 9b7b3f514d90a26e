package io.groundwork.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.groundwork.schemas.shared.Stage;
import io.groundwork.schemas.sites.allocation.HoldExpired;
import io.groundwork.test.backing.WithBacking;
import io.groundwork.test.token.TestTokens;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An organisation sees what is its own, everybody sees stage events, an observer sees all. */
@WithBacking
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = "spring.application.name=monitoring-again")
class AccessIntegrationTests {

  private static final TestTokens OWNER =
      TestTokens.of("anna").organisation("agency").roles("REGISTRAR");
  private static final TestTokens OTHER =
      TestTokens.of("marina").organisation("elsewhere").roles("REGISTRAR", "REVIEWER");
  private static final TestTokens FINANCIER =
      TestTokens.of("viktor").organisation("bank").roles("FINANCIER");

  private final Producer producer = new Producer();
  private final String region = "RU-" + UUID.randomUUID().toString().substring(0, 8);
  @LocalServerPort int port;
  private final List<Subscriber> subscribers = new ArrayList<>();
  private Api api;

  @BeforeEach
  void open() {
    api = new Api(port);
  }

  @AfterEach
  void close() {
    subscribers.forEach(Subscriber::close);
    producer.close();
  }

  @Test
  void hidesAProjectAndItsTimelineFromAnotherAgency() {
    var project = "/projects/" + known().project;

    for (var path : List.of(project, project + "/timeline")) {
      assertThat(api.ask(path, OTHER.token()).statusCode()).as(path).isEqualTo(403);
      for (var reader : List.of(OWNER, FINANCIER, Api.OBSERVER)) {
        assertThat(api.ask(path, reader.token()).statusCode()).as(path).isEqualTo(200);
      }
    }
  }

  @Test
  void listsAndCountsForAnAgencyWhatIsItsOwn() {
    var project = known().project;
    var here = "/projects?region=" + region;

    assertThat(api.ask(here, OTHER.token()).body()).contains("\"items\":[]");
    assertThat(api.ask(here + "&organisation=agency", OTHER.token()).body())
        .contains("\"items\":[]");
    assertThat(api.ask("/board", OTHER.token()).body()).doesNotContain(region);
    for (var reader : List.of(OWNER, FINANCIER)) {
      assertThat(api.ask(here, reader.token()).body()).contains(project);
      assertThat(api.ask("/board", reader.token()).body()).contains(region);
    }
  }

  @Test
  void feedsAnotherAgencyWithStagesOnly() {
    var all = listen(Api.OBSERVER);
    var own = listen(OWNER);
    var others = listen(OTHER);
    var story = new Story(producer).prepared(region, "Dairy farm");
    all.awaitSize(story, Story.PREPARED);

    story.entered(Stage.CLOSING, Stage.PREPARATION);

    all.awaitSize(story, Story.PREPARED + 1);
    own.awaitSize(story, Story.PREPARED + 1);
    others.awaitSize(story, 3);
    assertThat(own.typesOf(story)).isEqualTo(all.typesOf(story)).contains("CommitmentMade");
    assertThat(others.typesOf(story)).containsOnly("StageEntered");
  }

  @Test
  void waitsUntilItIsKnownWhoseAProjectIs() {
    var all = listen(Api.OBSERVER);
    var own = listen(OWNER);
    var story = new Story(producer);
    story.site(new HoldExpired(story.project, story.plot));
    all.awaitSize(story, 1);
    assertThat(own.typesOf(story)).isEmpty();

    story.registered(region, "Dairy farm");

    own.awaitSize(story, 3);
    assertThat(own.typesOf(story)).startsWith("HoldExpired");
  }

  private Story known() {
    var story = new Story(producer).registered(region, "Dairy farm");
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () -> api.ask("/projects/" + story.project, Api.OBSERVER.token()).statusCode() == 200);
    return story;
  }

  private Subscriber listen(TestTokens reader) {
    var subscriber = new Subscriber(api, reader);
    subscribers.add(subscriber);
    return subscriber;
  }
}
