package io.groundwork.monitoring;

import static io.groundwork.monitoring.Story.rub;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.groundwork.schemas.Topics;
import io.groundwork.schemas.financing.plan.ConditionKind;
import io.groundwork.schemas.financing.plan.ConditionMet;
import io.groundwork.schemas.financing.plan.DisbursementApproved;
import io.groundwork.schemas.financing.plan.DisbursementPaid;
import io.groundwork.schemas.financing.plan.DisbursementRequested;
import io.groundwork.schemas.financing.plan.FinancialClosed;
import io.groundwork.schemas.financing.plan.TranchePlanned;
import io.groundwork.schemas.projects.project.PartnerExited;
import io.groundwork.schemas.projects.project.ProjectPutOnHold;
import io.groundwork.schemas.projects.project.ProjectReturned;
import io.groundwork.schemas.projects.project.SharesProposed;
import io.groundwork.schemas.projects.project.TrackLost;
import io.groundwork.schemas.shared.Stage;
import io.groundwork.schemas.shared.Track;
import io.groundwork.schemas.shared.Utilities;
import io.groundwork.schemas.sites.allocation.HoldExpired;
import io.groundwork.schemas.sites.allocation.OfferLapsed;
import io.groundwork.schemas.sites.allocation.OfferMade;
import io.groundwork.schemas.sites.residency.ResidencyApplied;
import io.groundwork.schemas.sites.residency.ResidencyGranted;
import io.groundwork.schemas.sites.residency.ResidencyOpened;
import io.groundwork.schemas.sites.territory.TerritoryRegistered;
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
import tools.jackson.databind.JsonNode;

/** What waits for whom, and is not shown to who may not decide it. */
@WithBacking
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = "spring.application.name=monitoring-again")
class WorkIntegrationTests {

  private static final TestTokens REGISTRAR = user("registrar", "agency", "REGISTRAR");
  private static final TestTokens REVIEWER = user("elena", "agency", "REVIEWER");
  private static final TestTokens OFFICER = user("oleg", "authority", "SITE_OFFICER");
  private static final TestTokens FINANCIER = user("viktor", "bank", "FINANCIER");

  private final Producer producer = new Producer();
  private final String region = "RU-" + UUID.randomUUID().toString().substring(0, 8);
  private final String territory = UUID.randomUUID().toString();
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
  void asksReviewersOfTheAgencyButNobodyWhoWroteTheProject() {
    var story = new Story(producer).registered(region, "Dairy farm");
    awaitWork(REVIEWER, story, "REVIEW");

    var item = work(REVIEWER, story).getFirst();
    assertThat(item.get("since").stringValue()).isEqualTo("2026-03-01T09:00:00Z");
    assertThat(item.get("title").stringValue()).isEqualTo("Dairy farm");
    for (var other :
        List.of(
            user("registrar", "agency", "REVIEWER", "REGISTRAR"),
            REVIEWER.with("client_id", "elena"),
            user("pavel", "elsewhere", "REVIEWER"),
            REGISTRAR,
            Api.OBSERVER,
            FINANCIER)) {
      assertThat(codes(other, story)).isEmpty();
    }
    story.tell(new ProjectReturned(story.project, "elena", "say where"));
    awaitWork(REGISTRAR, story, "REVISION");
    assertThat(codes(REVIEWER, story)).isEmpty();
  }

  @Test
  void asksWhoProposedSharesForNoAcceptanceOfThem() {
    var story = new Story(producer).prepared(region, "Dairy farm");
    story.tell(new PartnerExited(story.project, UUID.randomUUID().toString(), "left", List.of()));
    awaitWork(REGISTRAR, story, "SHARES_PROPOSAL");

    story.tell(new SharesProposed(story.project, List.of(), "igor"));

    awaitWork(REVIEWER, story, "SHARES_ACCEPTANCE");
    assertThat(codes(user("igor", "agency", "REVIEWER"), story)).isEmpty();
    story.tell(new ProjectPutOnHold(story.project, "flood", "2026-04-01"));
    awaitWork(REVIEWER, story, "SHARES_ACCEPTANCE", "RESUMPTION");
    assertThat(work(REVIEWER, story).getLast().get("dueOn").stringValue()).isEqualTo("2026-04-01");
  }

  @Test
  void asksEveryFinancierForWhatIsNotCommitted() {
    var story = new Story(producer).prepared(region, "Dairy farm");
    awaitWork(FINANCIER, story, "COMMITMENT");

    var amount = work(user("irina", "fund", "FINANCIER"), story).getFirst().get("amount");

    assertThat(amount.toString()).isEqualTo("{\"amount\":\"600.00\",\"currency\":\"RUB\"}");
  }

  @Test
  void asksTheAuthorityOfThePlotForItsLeaseAndFinanciersOfThePlanForConditions() {
    var story = new Story(producer).prepared(region, "Dairy farm").plotRegistered("North 7");
    story.entered(Stage.CLOSING, Stage.PREPARATION);
    awaitWork(OFFICER, story, "LEASE");

    assertThat(work(OFFICER, story).getFirst().get("dueAt").stringValue())
        .isEqualTo("2027-01-15T08:00:00Z");
    assertThat(codes(user("nina", "elsewhere", "SITE_OFFICER"), story)).isEmpty();
    awaitWork(FINANCIER, story, "CONDITION");
    var condition = work(FINANCIER, story).getFirst();
    assertThat(condition.get("itemId").stringValue()).isEqualTo(story.condition);
    assertThat(condition.get("dueOn").stringValue()).isEqualTo("2026-12-31");
    assertThat(codes(user("irina", "fund", "FINANCIER"), story)).isEmpty();
    assertThat(codes(FINANCIER.with("client_id", "viktor"), story)).containsExactly("CONDITION");
  }

  @Test
  void asksForADisbursementTheSecondPersonAndNotWhoAskedOrApproved() {
    var story = closed();
    var disbursement = UUID.randomUUID().toString();
    var tranche = UUID.randomUUID().toString();
    story.plan(
        new TranchePlanned(
            story.project, tranche, story.commitment, rub("100.00"), "FINANCIAL_CLOSE"));
    story.plan(
        new DisbursementRequested(story.project, disbursement, tranche, rub("100.00"), "viktor"));
    var olga = user("olga", "bank", "FINANCIER");
    awaitWork(olga, story, "DISBURSEMENT");
    assertThat(codes(FINANCIER, story)).isEmpty();
    assertThat(codes(olga.with("client_id", "olga"), story)).isEmpty();
    assertThat(codes(user("irina", "fund", "FINANCIER"), story)).isEmpty();

    story.plan(new DisbursementApproved(story.project, disbursement, "olga", 1));

    var dmitry = user("dmitry", "bank", "FINANCIER");
    await().atMost(Duration.ofSeconds(30)).until(() -> codes(olga, story).isEmpty());
    assertThat(work(dmitry, story).getFirst().get("approvals").asInt()).isEqualTo(1);
    story.plan(
        new DisbursementPaid(story.project, disbursement, tranche, rub("100.00"), "2026-03-02"));
    await().atMost(Duration.ofSeconds(30)).until(() -> codes(dmitry, story).isEmpty());
  }

  @Test
  void asksAuthoritiesWithLandInTheRegionForAHoldAndBothSidesForAnOffer() {
    var story = new Story(producer).prepared(region, "Dairy farm").plotRegistered("North 7");
    authority();
    awaitWork(FINANCIER, story, "COMMITMENT");
    assertThat(codes(OFFICER, story)).isEmpty();

    story.site(new HoldExpired(story.project, story.plot));
    story.tell(new TrackLost(story.project, Track.SITE, null, "expired"));

    awaitWork(OFFICER, story, "HOLD");
    assertThat(codes(user("nina", "elsewhere", "SITE_OFFICER"), story)).isEmpty();
    story.site(new OfferMade(story.project, story.plot, 1_800_000_000_000L));
    awaitWork(OFFICER, story, "HOLD", "OFFER");
    awaitWork(REGISTRAR, story, "OFFER");
    story.site(new OfferLapsed(story.project, story.plot));
    awaitWork(OFFICER, story, "HOLD");
  }

  @Test
  void asksTheAuthorityThatWasAppliedToForResidency() {
    authority();
    var story = new Story(producer).prepared(region, "Dairy farm");
    story.residency(new ResidencyOpened(story.project, "RU-ADT"));

    story.residency(new ResidencyApplied(story.project, territory, "Farm Ltd"));

    awaitWork(OFFICER, story, "RESIDENCY");
    assertThat(codes(user("nina", "elsewhere", "SITE_OFFICER"), story)).isEmpty();
    story.residency(new ResidencyGranted(story.project, territory, "oleg"));
    await().atMost(Duration.ofSeconds(30)).until(() -> codes(OFFICER, story).isEmpty());
  }

  @Test
  void listsTheOldestFirstPageByPage() {
    var first = new Story(producer).registered(region, "one");
    var second = new Story(producer).registered(region, "two");
    awaitWork(REVIEWER, first, "REVIEW");
    awaitWork(REVIEWER, second, "REVIEW");
    var path = "/work?limit=1";
    var since = new ArrayList<String>();
    for (var next = path; next != null; ) {
      var page = page(next, REVIEWER);
      page.get("items").forEach(item -> since.add(item.get("since").stringValue()));
      next = page.get("next").isNull() ? null : path + "&cursor=" + page.get("next").stringValue();
    }

    assertThat(since).hasSizeGreaterThan(1).isSorted();
  }

  private Story closed() {
    var story = new Story(producer).prepared(region, "Dairy farm");
    story.entered(Stage.CLOSING, Stage.PREPARATION);
    story.plan(
        new ConditionMet(story.project, story.condition, ConditionKind.INSURANCE, "policy", null));
    story.plan(new FinancialClosed(story.project, rub("1000.00")));
    return story.entered(Stage.CONSTRUCTION, Stage.CLOSING);
  }

  private void authority() {
    var nothing = new Utilities("0", "0", "0", true, false);
    producer.send(
        Topics.TERRITORY,
        territory,
        new TerritoryRegistered(territory, "North", region, "RU-ADT", "authority", "{}", nothing));
  }

  private void awaitWork(TestTokens user, Story story, String... codes) {
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(codes(user, story)).containsExactlyInAnyOrder(codes));
  }

  private List<String> codes(TestTokens user, Story story) {
    return work(user, story).stream().map(item -> item.get("code").stringValue()).toList();
  }

  private List<JsonNode> work(TestTokens user, Story story) {
    var items = new ArrayList<JsonNode>();
    for (var next = "/work?limit=200"; next != null; ) {
      var page = page(next, user);
      page.get("items")
          .forEach(
              item -> {
                if (item.get("projectId").stringValue().equals(story.project)) {
                  items.add(item);
                }
              });
      next =
          page.get("next").isNull()
              ? null
              : "/work?limit=200&cursor=" + page.get("next").stringValue();
    }
    return items;
  }

  private JsonNode page(String path, TestTokens user) {
    var answer = api.ask(path, user.token());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return Api.json(answer.body());
  }

  private static TestTokens user(String id, String organisation, String... roles) {
    return TestTokens.of(id).organisation(organisation).roles(roles);
  }
}
