package io.groundwork.monitoring;

import static io.groundwork.monitoring.Story.rub;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.groundwork.schemas.financing.plan.CommitmentKind;
import io.groundwork.schemas.financing.plan.CommitmentMade;
import io.groundwork.schemas.financing.plan.CommitmentWithdrawn;
import io.groundwork.schemas.financing.plan.DisbursementPaid;
import io.groundwork.schemas.financing.plan.FinancialClosed;
import io.groundwork.schemas.financing.plan.TranchePlanned;
import io.groundwork.schemas.projects.project.MilestoneKind;
import io.groundwork.schemas.projects.project.MilestonePlanned;
import io.groundwork.schemas.projects.project.MilestoneReached;
import io.groundwork.schemas.projects.project.ProjectPutOnHold;
import io.groundwork.schemas.projects.project.ProjectRevised;
import io.groundwork.schemas.projects.project.TrackLost;
import io.groundwork.schemas.shared.Money;
import io.groundwork.schemas.shared.ProjectDetails;
import io.groundwork.schemas.shared.Stage;
import io.groundwork.schemas.shared.Track;
import io.groundwork.schemas.sites.residency.ResidencyApplied;
import io.groundwork.schemas.sites.residency.ResidencyGranted;
import io.groundwork.test.backing.WithBacking;
import io.groundwork.test.token.TestTokens;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The pipeline over time; events are an hour apart. */
@WithBacking
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = "spring.application.name=monitoring-again")
class InsightIntegrationTests {

  private static final TestTokens OTHER =
      TestTokens.of("marina").organisation("elsewhere").roles("REGISTRAR");

  private final Producer producer = new Producer();
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
  void countsWhoEnteredWentOnEndedAndWasMovedBack() {
    var twice = inClosing();
    twice.entered(Stage.PREPARATION, Stage.CLOSING).entered(Stage.CLOSING, Stage.PREPARATION);
    var back = inClosing().entered(Stage.PREPARATION, Stage.CLOSING);
    back.entered(Stage.CANCELLED, Stage.PREPARATION);
    var rejected = new Story(producer).registered(region, "no");
    rejected.entered(Stage.REJECTED, Stage.PROPOSED);
    var waiting = new Story(producer).registered(region, "new");
    awaitEvents(twice, 6);
    awaitEvents(back, 6);
    awaitEvents(rejected, 3);
    awaitEvents(waiting, 2);

    var steps = list("/insight/funnel");

    assertThat(steps)
        .extracting(InsightIntegrationTests::counts)
        .containsExactly(
            "null PROPOSED 4=1+2+1+0",
            "null PREPARATION 2=0+1+1+0",
            "null CLOSING 2=1+0+0+1",
            "2026-01-01 PROPOSED 4=1+2+1+0",
            "2026-01-01 PREPARATION 2=0+1+1+0",
            "2026-01-01 CLOSING 2=1+0+0+1");
    assertThat(steps.getFirst().get("conversion").decimalValue()).isEqualByComparingTo("0.5");
    assertThat(list("/insight/funnel", "cohort=MONTH").getLast().get("cohort").stringValue())
        .isEqualTo("2026-03-01");
    assertThat(list("/insight/funnel", "from=2026-03-03")).isEmpty();
    assertThat(list("/insight/funnel", "to=2026-03-02")).hasSize(6);
  }

  @Test
  void addsAllVisitsToAStageToOneLength() {
    var story = inClosing();
    story.entered(Stage.PREPARATION, Stage.CLOSING);
    story.tell(new ProjectPutOnHold(story.project, "flood", "2026-04-01"));
    story.entered(Stage.CLOSING, Stage.PREPARATION);
    awaitEvents(story, 7);

    var preparation = list("/insight/durations").get(1);

    assertThat(preparation.get("stage").stringValue()).isEqualTo("PREPARATION");
    assertThat(preparation.get("left").asInt()).isEqualTo(1);
    assertThat(preparation.get("returned").asInt()).isEqualTo(1);
    assertThat(preparation.get("medianDays").decimalValue()).isEqualByComparingTo("0.12");
    assertThat(preparation.get("p90Days").decimalValue()).isEqualByComparingTo("0.12");
    var closing = list("/insight/durations").get(2);
    assertThat(closing.get("open").asInt()).isEqualTo(1);
    assertThat(closing.get("left").asInt()).isZero();
    assertThat(closing.get("medianDays").isNull()).isTrue();
    assertThat(closing.get("longestOpenDays").decimalValue()).isGreaterThan(BigDecimal.ONE);
  }

  @Test
  void tellsWhomTracksWaitForNowAndWaitedForInThePeriod() {
    var story = new Story(producer).prepared(region, "Dairy farm");
    story.tell(new TrackLost(story.project, Track.SITE, null, "expired"));
    awaitEvents(story, 9);
    var march = "from=2026-03-01&to=2026-03-02";

    assertThat(wait(march, "REVIEWER", "REVIEW")).isEqualTo("open 0 waits 1 days 0.08");
    assertThat(wait(march, "SITE_OFFICER", "SITE")).startsWith("open 1 waits 2 days 1.4");
    assertThat(wait(march, "FINANCIER", "FINANCING")).isEqualTo("open 1 waits 1 days 1.5");
    assertThat(wait("from=2025-01-01&to=2025-12-31", "FINANCIER", "FINANCING"))
        .startsWith("open 1 waits 0 days 0");
    assertThat(list("/insight/bottlenecks", "from=2199-01-01&to=2199-12-31")).isNotEmpty();
    assertThat(list("/insight/bottlenecks")).isNotEmpty();
  }

  /** Else each project looks through the visits and spans of all. */
  @Test
  void findsTheVisitsAndSpansOfAWaitByIndex() {
    var plan = jdbc.sql("EXPLAIN SELECT * FROM wait").query(String.class).list();

    assertThat(plan).noneMatch(line -> line.contains("CTE visit") || line.contains("CTE span_of"));
  }

  @Test
  void waitsForResidencyFirstForItsRegistrarThenForTheAuthority() {
    var story = new Story(producer).prepared(region, "Dairy farm");
    var regime = ProjectDetails.newBuilder(Story.details(region, "x")).setRegime("RU-ADT").build();
    story.tell(new ProjectRevised(story.project, regime));
    story.residency(new ResidencyApplied(story.project, UUID.randomUUID().toString(), "Farm"));
    awaitEvents(story, 10);
    var march = "from=2026-03-01&to=2026-03-31";

    assertThat(wait(march, "REGISTRAR", "RESIDENCY_APPLICATION"))
        .isEqualTo("open 0 waits 1 days 0.25");
    assertThat(wait(march, "SITE_OFFICER", "RESIDENCY")).startsWith("open 1 waits 1");

    story.residency(new ResidencyGranted(story.project, "territory", "oleg"));

    awaitEvents(story, 11);
    assertThat(wait(march, "SITE_OFFICER", "RESIDENCY")).isEqualTo("open 0 waits 1 days 0.04");
  }

  @Test
  void sumsCapitalByMonthAndCurrencyAndNeverAcross() {
    var story = disbursed();

    assertThat(list("/insight/capital"))
        .extracting(JsonNode::toString)
        .containsExactly(
            "{\"month\":\"2026-03-01\",\"currency\":\"CNY\",\"committed\":\"50.00\",\"ended\":\"50.00\","
                + "\"guaranteed\":\"0\",\"disbursed\":\"0\",\"committedSoFar\":\"0.00\",\"disbursedSoFar\":\"0\"}",
            "{\"month\":\"2026-03-01\",\"currency\":\"RUB\",\"committed\":\"400.00\",\"ended\":\"0\","
                + "\"guaranteed\":\"900.00\",\"disbursed\":\"30.00\",\"committedSoFar\":\"400.00\",\"disbursedSoFar\":\"30.00\"}");
    assertThat(list("/insight/capital", "from=2026-04-01")).isEmpty();
    assertThat(list("/insight/capital", "to=2026-03-15")).hasSize(2);
    assertThat(story.project).isNotNull();
  }

  @Test
  void tellsWhereAProjectStoodAndItsMoneyUntilThen() {
    var path = "/projects/" + disbursed().project + "/past";

    var now = api.get(path);
    assertThat(now.get("series").toString())
        .isEqualTo(
            "[{\"date\":\"2026-03-01\",\"planned\":\"100.00\",\"committed\":\"400.00\",\"disbursed\":\"30.00\"}]");
    assertThat(now.get("capex").get("amount").stringValue()).isEqualTo("1000.00");
    assertThat(now.get("rates")).hasSize(3);
    var past = api.get(path + "?asOf=2026-03-01T14:30:00Z");
    assertThat(past.get("series").get(0).get("planned").stringValue()).isEqualTo("0.00");
    assertThat(past.get("stage").stringValue()).isEqualTo("PREPARATION");
    assertThat(past.get("tracksSecured")).isEmpty();
    assertThat(now.get("tracksSecured")).hasSize(1);
    assertThat(api.get(path + "?asOf=2026-02-01T00:00:00Z").get("stage").isNull()).isTrue();
    assertThat(api.ask(path, OTHER.token()).statusCode()).isEqualTo(403);
    assertThat(
            api.ask("/projects/%s/past".formatted(UUID.randomUUID()), OTHER.token()).statusCode())
        .isEqualTo(404);
  }

  @Test
  void listsWhatEndsAndWhatIsOverdueFirst() {
    var story = new Story(producer).prepared(region, "Dairy farm");
    story.tell(
        new MilestonePlanned(
            story.project, "M1", MilestoneKind.CONSTRUCTION, "walls", "2020-01-31"));
    story.tell(new ProjectPutOnHold(story.project, "flood", "2199-04-01"));
    awaitEvents(story, 10);

    var deadlines = items("/insight/deadlines");

    assertThat(deadlines)
        .extracting(each -> each.get("kind").stringValue() + " " + each.get("due").stringValue())
        .containsExactly(
            "MILESTONE 2020-02-01T00:00:00Z",
            "COMMITMENT 2027-01-01T00:00:00Z",
            "HOLD 2027-01-15T08:00:00Z",
            "RESUMPTION 2199-04-02T00:00:00Z");
    assertThat(deadlines.getFirst().get("overdue").booleanValue()).isTrue();
    assertThat(deadlines.getLast().get("overdue").booleanValue()).isFalse();
    assertThat(items("/insight/deadlines", "kind=HOLD")).hasSize(1);
    assertThat(items("/insight/deadlines", "from=2026-01-01&to=2027-01-14")).hasSize(1);
    var first = api.get("/insight/deadlines?limit=3&region=" + region);
    assertThat(items("/insight/deadlines", "limit=3&cursor=" + first.get("next").stringValue()))
        .hasSize(1);

    story.tell(
        new MilestoneReached(
            story.project, "M1", MilestoneKind.CONSTRUCTION, "walls", "2026-03-01"));
    story.plan(new FinancialClosed(story.project, rub("1000.00")));
    awaitEvents(story, 12);
    assertThat(items("/insight/deadlines"))
        .extracting(each -> each.get("kind").stringValue())
        .containsExactly("HOLD", "RESUMPTION");

    story.plotRegistered("North 7");
    await().until(() -> items("/insight/deadlines", "authority=authority").size() == 2);
    assertThat(items("/insight/deadlines", "authority=elsewhere")).isEmpty();
  }

  @Test
  void countsJobsByHowNearTheyAre() {
    var closing = inClosing();
    var working = inClosing().entered(Stage.CONSTRUCTION, Stage.CLOSING);
    awaitEvents(closing, 4);
    awaitEvents(working, 5);

    var jobs = list("/insight/jobs");

    assertThat(jobs.getFirst().toString())
        .contains("\"projects\":2,\"planned\":12,\"underWay\":12,\"inOperation\":0,\"lost\":0");
    assertThat(jobs).hasSize(3);
    assertThat(list("/insight/jobs", "from=2026-03-02")).hasSize(1);
  }

  @Test
  void showsAnAgencyNothingOfAnothers() {
    disbursed();

    for (var path : List.of("funnel", "durations", "bottlenecks", "capital")) {
      var answer = api.ask("/insight/%s?region=%s".formatted(path, region), OTHER.token());
      assertThat(answer.body()).as(path).isEqualTo("[]");
    }
    assertThat(api.ask("/insight/deadlines?region=" + region, OTHER.token()).body())
        .contains("\"items\":[]");
    assertThat(api.ask("/insight/jobs?region=" + region, OTHER.token()).body())
        .contains("\"projects\":0");
    assertThat(api.ask("/insight/jobs?from=2026-03-02&to=2026-03-01", OTHER.token()).body())
        .contains("\"field\":\"to\"");
  }

  private Story inClosing() {
    return new Story(producer)
        .registered(region, "Dairy farm")
        .entered(Stage.PREPARATION, Stage.PROPOSED)
        .entered(Stage.CLOSING, Stage.PREPARATION);
  }

  private Story disbursed() {
    var story = new Story(producer).prepared(region, "Dairy farm");
    var yuan = UUID.randomUUID().toString();
    story.plan(commitment(story, yuan, CommitmentKind.EQUITY, new Money("50.00", "CNY"), "500.00"));
    story.plan(new CommitmentWithdrawn(story.project, yuan, "changed their mind"));
    var guarantee = UUID.randomUUID().toString();
    story.plan(commitment(story, guarantee, CommitmentKind.GUARANTEE, rub("900.00"), "0.00"));
    var tranche = UUID.randomUUID().toString();
    story.plan(
        new TranchePlanned(
            story.project, tranche, story.commitment, rub("100.00"), "FINANCIAL_CLOSE"));
    story.plan(
        new DisbursementPaid(
            story.project, UUID.randomUUID().toString(), tranche, rub("30.00"), "2026-03-01"));
    awaitEvents(story, 13);
    return story;
  }

  private static CommitmentMade commitment(
      Story story, String id, CommitmentKind kind, Money amount, String counted) {
    return new CommitmentMade(
        story.project, id, "fund", kind, amount, "10", "2026-03-01", rub(counted), "2026-12-31");
  }

  private static String counts(JsonNode step) {
    return "%s %s %d=%d+%d+%d+%d"
        .formatted(
            step.get("cohort").asString("null"),
            step.get("stage").stringValue(),
            step.get("entered").asInt(),
            step.get("here").asInt(),
            step.get("wentOn").asInt(),
            step.get("ended").asInt(),
            step.get("back").asInt());
  }

  private String wait(String period, String role, String code) {
    return list("/insight/bottlenecks", period).stream()
        .filter(each -> each.get("role").stringValue().equals(role))
        .filter(each -> each.get("code").asString("").equals(code))
        .map(
            each ->
                "open %d waits %d days %s"
                    .formatted(
                        each.get("open").asInt(),
                        each.get("waits").asInt(),
                        each.get("daysInPeriod").decimalValue()))
        .findFirst()
        .orElse("none");
  }

  private void awaitEvents(Story story, int events) {
    var path = "/projects/%s/timeline?limit=200".formatted(story.project);
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () -> api.ask(path, Api.OBSERVER.token()).body().split("eventId").length - 1 == events);
  }

  private List<JsonNode> list(String path, String... more) {
    return each(api.get("%s?region=%s&%s".formatted(path, region, String.join("&", more))));
  }

  private List<JsonNode> items(String path, String... more) {
    var page = api.get("%s?region=%s&%s".formatted(path, region, String.join("&", more)));
    return each(page.get("items"));
  }

  private static List<JsonNode> each(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).toList();
  }
}
