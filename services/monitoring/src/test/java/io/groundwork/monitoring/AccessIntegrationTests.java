package io.groundwork.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.groundwork.schemas.Topics;
import io.groundwork.schemas.projects.agreement.ActionItemProgressed;
import io.groundwork.schemas.projects.agreement.AgreementSigned;
import io.groundwork.schemas.shared.Period;
import io.groundwork.schemas.shared.Stage;
import io.groundwork.schemas.sites.allocation.HoldExpired;
import io.groundwork.test.backing.WithBacking;
import io.groundwork.test.token.TestTokens;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
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
  void tellsTheOwnerOnceItIsKnownAndStopsNobodyUntilThen() {
    var all = listen(Api.OBSERVER);
    var own = listen(OWNER);
    var others = listen(OTHER);
    var unknown = new Story(producer);
    unknown.site(new HoldExpired(unknown.project, unknown.plot));
    all.awaitSize(unknown, 1);

    var story = new Story(producer).prepared(region, "Dairy farm");
    own.awaitSize(story, Story.PREPARED);
    assertThat(own.typesOf(unknown)).isEmpty();
    unknown.registered(region, "Fish farm");

    own.awaitSize(unknown, 3);
    all.awaitSize(unknown, 3);
    others.awaitSize(unknown, 1);
    assertThat(own.typesOf(unknown)).startsWith("HoldExpired");
    assertThat(others.typesOf(unknown)).containsOnly("StageEntered");
  }

  @Test
  void tellsEveryAgencyWhatHappensToPlots() {
    var others = listen(OTHER);

    var story = new Story(producer).registered(region, "Dairy farm").plotRegistered("42");

    others.awaitSize(story, 2);
    assertThat(others.typesOf(story)).containsOnly("StageEntered", "PlotTaken");
  }

  @Test
  void tellsOfAnAgreementTheAgencyThatKeepsIt() {
    var own = listen(OWNER);
    var others = listen(OTHER);
    var story = new Story(producer).registered(region, "Dairy farm");
    var agreement = UUID.randomUUID().toString();
    var item = UUID.randomUUID().toString();
    var days = new Period("2026-01-01", "2030-12-31");
    producer.send(
        Topics.AGREEMENT,
        agreement,
        new AgreementSigned(
            agreement, "Plan", "BY", "RU-KHA", "2026-01-01", "Khabarovsk", days, "elsewhere"));

    producer.send(
        Topics.AGREEMENT,
        agreement,
        new ActionItemProgressed(agreement, item, story.project, 20, Stage.PROPOSED));

    others.awaitSize(story, 2);
    assertThat(others.typesOf(story)).contains("ActionItemProgressed");
    story.entered(Stage.WITHDRAWN, Stage.PROPOSED);
    own.awaitSize(story, 3);
    assertThat(own.typesOf(story)).doesNotContain("ActionItemProgressed");
  }

  @Test
  void limitsHowOftenOneReadsAtOnce() {
    var greedy = TestTokens.of("greedy").organisation("commission").roles("OBSERVER");
    var streams = new ArrayList<HttpResponse<Stream<String>>>();
    for (var i = 0; i < 20; i++) {
      streams.add(api.stream(greedy, "/feed"));
    }

    var refused = api.stream(greedy, "/feed");

    assertThat(streams).allSatisfy(each -> assertThat(each.statusCode()).isEqualTo(200));
    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(refused.headers().firstValue("Retry-After")).isPresent();
    assertThat(refused.body().toList().toString()).contains("20 times", "too-many-requests");
    assertThat(api.stream(OTHER, "/feed").statusCode()).isEqualTo(200);
    streams.forEach(each -> each.body().close());
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
