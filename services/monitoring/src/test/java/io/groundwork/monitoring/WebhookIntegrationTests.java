package io.groundwork.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.groundwork.schemas.financing.plan.CommitmentExpired;
import io.groundwork.schemas.projects.project.MilestoneKind;
import io.groundwork.schemas.projects.project.MilestonePlanned;
import io.groundwork.schemas.projects.project.ProjectPutOnHold;
import io.groundwork.schemas.projects.project.TrackLost;
import io.groundwork.schemas.shared.Stage;
import io.groundwork.schemas.shared.Track;
import io.groundwork.schemas.sites.allocation.HoldExpired;
import io.groundwork.test.backing.WithBacking;
import io.groundwork.test.token.TestTokens;
import io.groundwork.test.webhook.Receiver;
import io.groundwork.test.webhook.Receiver.Got;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Subscribers are told what they asked for and may see, in order, at least once, with one id. */
@WithBacking
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "spring.application.name=monitoring-alerts",
      "groundwork.monitoring.alerts.private-targets=true",
      "groundwork.monitoring.alerts.secret-key=dGVzdHMtb25seS10ZXN0cy1vbmx5LXRlc3RzLW9ubHk=",
      "groundwork.monitoring.alerts.retries=100ms,200ms,300ms",
      "groundwork.monitoring.alerts.timeout=2s"
    })
class WebhookIntegrationTests {

  private static final TestTokens OWNER =
      TestTokens.of("anna").organisation("agency").roles("REGISTRAR");
  private static final TestTokens OTHER =
      TestTokens.of("marina").organisation("elsewhere").roles("REGISTRAR");

  private final Producer producer = new Producer();
  private final String region = "RU-" + UUID.randomUUID().toString().substring(0, 8);
  private final List<Receiver> receivers = new ArrayList<>();
  @LocalServerPort int port;
  @Autowired ConfigurableEnvironment environment;
  @Autowired JdbcClient jdbc;
  private Api api;
  private Subscriptions observer;
  private AlertTasks tasks;

  @BeforeEach
  void open() {
    api = new Api(port);
    observer = new Subscriptions(api, Api.OBSERVER);
    tasks = new AlertTasks(jdbc);
  }

  @AfterEach
  void close() {
    receivers.forEach(Receiver::close);
    producer.close();
  }

  @Test
  void deliversWhatTheFeedTellsInItsOrderAndSigned() {
    var receiver = receiver();
    try (var feed = new Subscriber(api, Api.OBSERVER)) {
      var made = observer.webhook(receiver, Map.of("region", region));

      var story = new Story(producer).prepared(region, "Молочная ферма");

      feed.awaitSize(story, Story.PREPARED);
      awaitSize(receiver, Story.PREPARED);
      assertThat(receiver.types()).isEqualTo(feed.typesOf(story));
      assertThat(receiver.got()).allMatch(each -> each.isSignedWith(made.secret()));
      assertThat(receiver.got()).extracting(Got::id).doesNotHaveDuplicates();
      var data = receiver.got().getFirst().json().get("data");
      assertThat(data.get("title").stringValue()).isEqualTo("Молочная ферма");
      assertThat(data.get("projectId").stringValue()).isEqualTo(story.project);
      await().until(() -> observer.states(made), states -> !states.contains("PENDING"));
      assertThat(observer.deliveries(made))
          .allMatch(each -> each.get("answer").intValue() == 204)
          .allMatch(each -> !each.get("endedAt").isNull());
    }
  }

  @Test
  void keepsNoSecretInClearNorInTheAnswerToARepeatedRequest() {
    var receiver = receiver();
    var wish =
        """
        {"channel": "WEBHOOK", "target": "%s", "region": "%s", "language": "en"}
        """
            .formatted(receiver.url(), region);
    var key = UUID.randomUUID().toString();

    var first = api.post("/subscriptions", Api.OBSERVER.token(), wish, key);
    var second = api.post("/subscriptions", Api.OBSERVER.token(), wish, key);

    assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
    assertThat(second.headers().firstValue("Idempotency-Replayed")).hasValue("true");
    assertThat(second.body()).isEqualTo(first.body());
    var secret = Api.json(first.body()).get("secret").stringValue();
    var dump = new Dump(jdbc);
    assertThat(dump.tablesWith(secret)).isEmpty();
    assertThat(dump.tablesWith(secret.substring("whsec_".length()))).isEmpty();
    assertThat(dump.tablesWith(receiver.url())).containsExactly("alert_subscription");
    var kept = "SELECT count(*) FROM alert_subscription WHERE region = ?";
    assertThat(jdbc.sql(kept).param(region).query(Long.class).single()).isOne();
    new Story(producer).registered(region, "Dairy farm");
    awaitSize(receiver, 2);
    assertThat(receiver.got()).allMatch(each -> each.isSignedWith(secret));
  }

  @Test
  void encryptsAtItsStartWhatWasKeptInClear() {
    var receiver = receiver();
    var made = observer.webhook(receiver, Map.of("region", region));
    jdbc.sql("UPDATE alert_subscription SET secret = ? WHERE subscription_id = ?::uuid")
        .params(made.secret(), made.id())
        .update();
    var dump = new Dump(jdbc);
    assertThat(dump.tablesWith(made.secret())).containsExactly("alert_subscription");
    new Story(producer).registered(region, "Dairy farm");
    awaitSize(receiver, 2);

    new SecondInstance(environment).close();

    assertThat(dump.tablesWith(made.secret())).isEmpty();
    new Story(producer).registered(region, "Fish farm");
    awaitSize(receiver, 4);
    assertThat(receiver.got()).allMatch(each -> each.isSignedWith(made.secret()));
  }

  @Test
  void triesAgainWithTheSameIdBeforeWhatIsBehind() {
    var receiver = receiver().answers(before -> before < 2 ? 500 : 204);
    var made = observer.webhook(receiver, Map.of("region", region));

    new Story(producer).registered(region, "Dairy farm");

    observer.awaitStates(made, "DELIVERED", "DELIVERED");
    var ids = receiver.got().stream().map(Got::id).toList();
    assertThat(ids).hasSize(4);
    assertThat(ids.subList(0, 3)).containsOnly(ids.getFirst());
    assertThat(ids.get(3)).isNotEqualTo(ids.getFirst());
  }

  @Test
  void givesUpVisiblyAndDeliversAgainByCommand() {
    var receiver = receiver().answers(_ -> 503);
    var made = observer.webhook(receiver, Map.of("region", region, "stage", "PROPOSED"));
    new Story(producer).registered(region, "Dairy farm");
    observer.awaitStates(made, "FAILED");
    var failed = observer.deliveries(made).getFirst();
    assertThat(failed.get("attempts").intValue()).isEqualTo(4);
    assertThat(failed.get("answer").intValue()).isEqualTo(503);
    assertThat(failed.get("error").stringValue()).contains("503");
    receiver.answers(_ -> 200);

    var path = "/subscriptions/%s/deliveries/%s/redelivery";
    var id = failed.get("id").stringValue();
    var answer = api.post(path.formatted(made.id(), id), Api.OBSERVER.token());

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    observer.awaitStates(made, "DELIVERED");
    assertThat(receiver.got()).hasSize(5).extracting(Got::id).containsOnly(id);
  }

  @Test
  void letsNoReceiverThatIsDownHoldUpAnother() {
    var silent = receiver().answers(_ -> 0);
    for (var i = 0; i < 30; i++) {
      observer.webhook(silent, Map.of("region", region));
    }
    var healthy = receiver();
    new Subscriptions(api, TestTokens.of("else").organisation("commission").roles("OBSERVER"))
        .webhook(healthy, Map.of("region", region));

    new Story(producer).registered(region, "Dairy farm");

    await().atMost(Duration.ofSeconds(20)).until(() -> silent.got().size() >= 30);
    awaitSize(healthy, 2);
    var gone = api.call("DELETE", "/subscribers/observer", Api.ADMINISTRATOR.token());
    assertThat(gone.statusCode()).isEqualTo(204);
  }

  @Test
  void sendsOnceWhereSeveralInstancesRun() {
    try (var _ = new SecondInstance(environment)) {
      var receiver = receiver();
      var made = observer.webhook(receiver, Map.of("region", region));
      for (var i = 0; i < 5; i++) {
        new Story(producer).registered(region, "Dairy farm");
      }

      await()
          .atMost(Duration.ofSeconds(30))
          .until(() -> observer.states(made), states -> states.size() == 10);
      await()
          .atMost(Duration.ofSeconds(30))
          .until(() -> observer.states(made), states -> !states.contains("PENDING"));
      assertThat(receiver.got()).hasSize(10).extracting(Got::id).doesNotHaveDuplicates();
    }
  }

  @Test
  void followsNoRedirect() {
    var receiver = receiver().answers(_ -> 307);
    var made = observer.webhook(receiver, Map.of("region", region, "stage", "PROPOSED"));

    new Story(producer).registered(region, "Dairy farm");

    observer.awaitStates(made, "FAILED");
    assertThat(receiver.got()).hasSize(4);
    assertThat(observer.deliveries(made).getFirst().get("answer").intValue()).isEqualTo(307);
  }

  @Test
  void notifiesNobodyTwiceOverARebuildNorOfWhatWasBefore() {
    var story = new Story(producer).registered(region, "Dairy farm");
    awaitKnown(story);
    var receiver = receiver();
    var made = observer.webhook(receiver, Map.of("projectId", story.project));
    story.tell(new ProjectPutOnHold(story.project, "flood", "2026-04-01"));
    observer.awaitStates(made, "DELIVERED");

    api.post("/rebuilds", Api.ADMINISTRATOR.token());

    await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () -> api.ask("/rebuilds/current", Api.ADMINISTRATOR.token()).body(),
            body -> body.contains("\"DONE\""));
    story.entered(Stage.PREPARATION, Stage.PROPOSED);
    observer.awaitStates(made, "DELIVERED", "DELIVERED");
    assertThat(receiver.types()).containsExactly("ProjectPutOnHold", "StageEntered");
  }

  @Test
  void tellsBreachesAloneWhereTheseAreAskedFor() {
    var any = observer.page(Map.of("region", region, "breach", "ANY"));
    var risk = observer.page(Map.of("region", region, "breach", "AT_RISK"));
    var closing = observer.page(Map.of("region", region, "breach", "ANY", "stage", "CLOSING"));
    var story = new Story(producer).prepared(region, "Dairy farm");
    story.site(new HoldExpired(story.project, story.plot));
    await().atMost(Duration.ofSeconds(20)).until(() -> observer.states(any).size() == 1);

    story.tell(new TrackLost(story.project, Track.SITE, null, "the hold expired"));
    story.tell(new ProjectPutOnHold(story.project, "flood", "2026-04-01"));
    await().atMost(Duration.ofSeconds(20)).until(() -> observer.states(any).size() == 2);
    story.plan(new CommitmentExpired(story.project, story.commitment));

    observer.awaitStates(any, "DELIVERED", "DELIVERED", "DELIVERED");
    assertThat(observer.types(any))
        .containsExactly("HoldExpired", "TrackLost", "CommitmentExpired");
    assertThat(observer.types(risk)).containsExactly("TrackLost");
    assertThat(observer.deliveries(risk).getFirst().get("message").get("data").toString())
        .contains("[\"AT_RISK\",\"TRACK_LOST\"]");
    assertThat(observer.types(closing)).isEmpty();
  }

  @Test
  void tellsAnotherAgencyStagesOnlyAndTheOwnerLateWhatCameBeforeItsProject() {
    var own = new Subscriptions(api, OWNER);
    var others = new Subscriptions(api, OTHER);
    var ownMade = own.page(Map.of("region", region));
    var othersMade = others.page(Map.of("region", region));
    var unknown = new Story(producer);
    try (var feed = new Subscriber(api, Api.OBSERVER)) {
      unknown.site(new HoldExpired(unknown.project, unknown.plot));
      feed.awaitSize(unknown, 1);
    }
    unknown.registered(region, "Fish farm");

    await().atMost(Duration.ofSeconds(20)).until(() -> own.types(ownMade).size() == 3);
    assertThat(own.types(ownMade))
        .containsExactlyInAnyOrder("HoldExpired", "ProjectRegistered", "StageEntered");
    await().atMost(Duration.ofSeconds(20)).until(() -> others.types(othersMade).size() == 1);
    assertThat(others.types(othersMade)).containsExactly("StageEntered");
  }

  @Test
  void sendsNothingMoreToWhoLostAccess() {
    var receiver = receiver().answers(_ -> 0);
    var user = TestTokens.of("leaver").organisation("agency").roles("REGISTRAR");
    var made = new Subscriptions(api, user).webhook(receiver, Map.of("region", region));
    var story = new Story(producer).registered(region, "Dairy farm");
    await().atMost(Duration.ofSeconds(20)).until(() -> !receiver.got().isEmpty());

    var moved = TestTokens.of("leaver").organisation("elsewhere").roles("REGISTRAR");
    api.ask("/board", moved.token());
    story.tell(new ProjectPutOnHold(story.project, "flood", "2026-04-01"));

    var now = new Subscriptions(api, moved);
    await().atMost(Duration.ofSeconds(20)).until(() -> now.states(made).contains("WITHHELD"));
    await().atMost(Duration.ofSeconds(20)).until(() -> !now.states(made).contains("PENDING"));
    assertThat(now.types(made)).doesNotContain("ProjectPutOnHold");
    assertThat(receiver.types()).doesNotContain("ProjectPutOnHold");
  }

  @Test
  void refusesMailWithoutAMailServer() {
    var wish =
        """
        {"channel": "EMAIL", "target": "anna@example.org", "language": "ru"}
        """;

    var answer = api.post("/subscriptions", Api.OBSERVER.token(), wish);

    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body()).contains("SPRING_MAIL_HOST").doesNotContain("anna@example.org");
    assertThat(api.ask("/subscriptions/channels", Api.OBSERVER.token()).body())
        .isEqualTo("[\"PAGE\",\"WEBHOOK\"]");
  }

  @Test
  void tellsOnceThatAMilestoneIsOverdue() {
    var made = observer.page(Map.of("region", region, "breach", "MILESTONE_OVERDUE"));
    var story = new Story(producer).registered(region, "Dairy farm");
    var code = "M1";
    var yesterday = LocalDate.now(ZoneOffset.UTC).minusDays(1).toString();
    story.tell(
        new MilestonePlanned(story.project, code, MilestoneKind.CONSTRUCTION, "roof", yesterday));
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> api.get("/projects/" + story.project).toString().contains(yesterday));

    tasks.runNow("OVERDUE");
    observer.awaitStates(made, "DELIVERED");
    tasks.runNow("OVERDUE");

    tasks.runNow("OVERDUE");
    var told = observer.deliveries(made).getLast().get("message");
    assertThat(observer.types(made)).containsExactly("MilestoneOverdue");
    assertThat(told.toString())
        .contains("AT_RISK", "MILESTONE_OVERDUE", code, yesterday, story.project);
  }

  @Test
  void tellsOperatorsWhatIsUnderWayAndGivenUp() {
    var told = api.ask("/actuator/prometheus", Api.ADMINISTRATOR.token()).body();

    assertThat(told)
        .contains(
            "groundwork_alert_pending",
            "groundwork_alert_oldest_seconds",
            "groundwork_alert_failed");
  }

  @Test
  void showsASubscriptionToItsOwnerAloneAndDeletesIt() {
    var made = observer.page(Map.of("region", region));
    var path = "/subscriptions/" + made.id();
    assertThat(api.ask(path, OWNER.token()).statusCode()).isEqualTo(404);
    assertThat(api.call("DELETE", path, OWNER.token()).statusCode()).isEqualTo(404);
    assertThat(api.ask(path, Api.OBSERVER.token()).body()).contains(region);

    assertThat(api.call("DELETE", path, Api.OBSERVER.token()).statusCode()).isEqualTo(204);

    assertThat(api.ask(path, Api.OBSERVER.token()).statusCode()).isEqualTo(404);
    assertThat(api.ask("/subscriptions", Api.OBSERVER.token()).body()).doesNotContain(region);
  }

  /** Not even that it is there. */
  @Test
  void tellsAColleagueNothingOfASubscription() {
    var made = observer.page(Map.of("region", region));
    new Story(producer).registered(region, "Dairy farm");
    observer.awaitStates(made, "DELIVERED", "DELIVERED");
    var delivery = observer.deliveries(made).getFirst().get("id").stringValue();
    var colleague = TestTokens.of("colleague").organisation("commission").roles("OBSERVER").token();
    var path = "/subscriptions/" + made.id();

    var answers =
        List.of(
            api.ask(path, colleague),
            api.call("DELETE", path, colleague),
            api.ask(path + "/deliveries", colleague),
            api.post("%s/deliveries/%s/redelivery".formatted(path, delivery), colleague));

    assertThat(answers).allMatch(answer -> answer.statusCode() == 404);
    assertThat(api.ask("/subscriptions", colleague).body()).doesNotContain(made.id());
    observer.awaitStates(made, "DELIVERED", "DELIVERED");
  }

  private Receiver receiver() {
    var receiver = new Receiver();
    receivers.add(receiver);
    return receiver;
  }

  private void awaitSize(Receiver receiver, int size) {
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(receiver.types()).hasSize(size));
  }

  private void awaitKnown(Story story) {
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () -> api.ask("/projects/" + story.project, Api.OBSERVER.token()).statusCode() == 200);
  }
}
