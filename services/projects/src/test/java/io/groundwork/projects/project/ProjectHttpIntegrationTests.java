package io.groundwork.projects.project;

import static io.groundwork.projects.ProjectsUnderTest.OBSERVER;
import static io.groundwork.projects.ProjectsUnderTest.REGISTRAR;
import static io.groundwork.projects.ProjectsUnderTest.REVIEWER;
import static io.groundwork.projects.ProjectsUnderTest.STRANGER;
import static io.groundwork.projects.ProjectsUnderTest.user;
import static org.assertj.core.api.Assertions.assertThat;

import io.groundwork.projects.Bodies;
import io.groundwork.projects.ProjectsUnderTest;
import io.groundwork.projects.ProjectsUnderTest.Answer;
import io.groundwork.projects.ServiceTest;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What callers get: answers, refusals and problems that say what to do. */
@ServiceTest
class ProjectHttpIntegrationTests {

  private final ProjectsUnderTest service;
  private final MeterRegistry meters;

  @Autowired
  ProjectHttpIntegrationTests(ProjectsUnderTest service, MeterRegistry meters) {
    this.service = service;
    this.meters = meters;
  }

  @Test
  void answersARegistrationWithPlaceVersionAndGate() {
    var answer = service.post(REGISTRAR, "/projects", Bodies.project("Dairy farm"));
    var path = answer.header("location");
    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.header("etag")).isEqualTo("\"2\"");
    assertThat(answer.body().at("/details/capex/amount").asString()).isEqualTo("12000000.00");
    assertThat(service.get(REGISTRAR, path).header("etag")).isEqualTo("\"2\"");
    assertThat(service.get(REGISTRAR, path + "/gate").body().at("/criteria/0/code").asString())
        .isEqualTo("PAPER:BUSINESS_PLAN");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "amount": "12000000.00"  | "amount": "-1"                | capex.amount
          "currency": "RUB"        | "currency": "rubles"          | capex.currency
          "currency": "RUB"        | "currency": "XQX"             | capex.currency
          "currency": "RUB"        | "currency": "XAU"             | capex.currency
          "12000000.00", "currency": "RUB" | "1000.50", "currency": "JPY" | capex.amount
          "sharePercent": "40"     | "sharePercent": "40.01"       | partners
          "side": "BY"             | "side": "RU-KHA"              | partners
          "region": "RU-KHA"       | "region": "Khabarovsk"        | region
          "activity": "0141"       | "activity": "milk"            | activity
          "jobs": 120,             | "jobs": "many",               | jobs
          "jobs": 120,             |                               | jobs
          "areaHectares": "25.5"   | "areaHectares": "-25.5"       | siteNeeds.areaHectares
          "siteTrack": "ALLOCATED_PLOT" | "siteTrack": "A_CASTLE"  | siteTrack
          "regime": "RU-TOR"       | "agreementId": "no uuid"      | agreementId
          "regime": "RU-TOR"       | "agreementId": "33333333-3333-4333-8333-333333333333" | agreementId
          "regime": "RU-TOR"       | "colour": "green"             | colour
          """)
  void namesTheFieldThatIsWrongAndStoresNothing(String right, String wrong, String field) {
    var title = "Wrong " + UUID.randomUUID();
    var body = Bodies.project(title).replace(right, wrong == null ? "" : wrong);
    var answer = service.post(REGISTRAR, "/projects", body);
    assertThat(answer.status()).as("%s", answer.body()).isEqualTo(400);
    assertThat(answer.body().at("/errors/0/field").asString()).isEqualTo(field);
    assertThat(answer.body().at("/errors/0/remedy").asString()).isNotBlank();
    assertThat(found(title)).isEmpty();
  }

  @Test
  void refusesATitleThatIsTooLong() {
    var answer = service.post(REGISTRAR, "/projects", Bodies.project("x".repeat(201)));
    assertThat(answer.body().at("/errors/0/field").asString()).isEqualTo("title");
  }

  @Test
  void opensNoChangeToOtherRolesAndOrganisations() {
    var path = register("Guarded");
    var supervisor = user("reviewer2", "agency", "REVIEWER");
    assertThat(service.post(OBSERVER, "/projects", Bodies.project("x")).status()).isEqualTo(403);
    assertThat(service.post(REGISTRAR, path + "/acceptance", null).status()).isEqualTo(403);
    assertThat(service.post(supervisor, path + "/documents", Bodies.document("X")).status())
        .isEqualTo(403);
    assertThat(service.post(STRANGER, path + "/acceptance", null).status()).isEqualTo(403);
    for (var read : List.of("", "/gate", "/journal")) {
      assertThat(service.get(STRANGER, path + read).status()).isEqualTo(403);
      assertThat(service.get(OBSERVER, path + read).status()).isEqualTo(200);
    }
    assertThat(service.get(STRANGER, "/projects").body().path("items")).isEmpty();
  }

  @Test
  void keepsFourEyesOverHttp() {
    var both = user("both", "agency", "REGISTRAR", "REVIEWER");
    var path = service.post(both, "/projects", Bodies.project("Mine")).header("location");
    service.post(both, path + "/documents", Bodies.document("BUSINESS_PLAN"));
    service.post(both, path + "/documents", Bodies.document("FOUNDERS_AGREEMENT"));
    var refused = service.post(both, path + "/acceptance", null);
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.body().path("detail").asString()).contains("four eyes");
    assertThat(service.post(REVIEWER, path + "/acceptance", null).status()).isEqualTo(200);
  }

  @Test
  void revisesOnlyTheVersionThatWasRead() {
    var path = register("Before");
    var body = Bodies.project("After");
    assertThat(service.put(REGISTRAR, path, body, null).status()).isEqualTo(428);
    assertThat(service.put(REGISTRAR, path, body, "\"1\"").status()).isEqualTo(412);
    assertThat(service.put(REGISTRAR, path, body, "\"2\"").header("etag")).isEqualTo("\"3\"");
    assertThat(
            service.postIfMatch(REGISTRAR, path + "/withdrawal", Bodies.REASON, "\"2\"").status())
        .isEqualTo(412);
  }

  /** An answer that is given again needs no look at the journal; this counts those. */
  @Test
  void showsEachChangeToWhoReadTheProjectBefore() {
    var path = register("Read often");
    var first = service.get(REGISTRAR, path);
    var repeated = repeated();
    assertThat(service.get(REGISTRAR, path).body()).isEqualTo(first.body());
    assertThat(repeated()).isEqualTo(repeated + 1);

    service.put(REGISTRAR, path, Bodies.project("Revised"), "\"2\"");

    assertThat(service.get(REGISTRAR, path).body().at("/details/title").asString())
        .isEqualTo("Revised");
    assertThat(service.get(STRANGER, path).status()).isEqualTo(403);
  }

  private double repeated() {
    return meters.get("groundwork.answers.repeated").counter().count();
  }

  @Test
  void answersARepeatedPostWithItsFirstAnswer() {
    var key = UUID.randomUUID().toString();
    var title = "Once " + UUID.randomUUID();
    var first = service.post(REGISTRAR, "/projects", Bodies.project(title), key);
    var again = service.post(REGISTRAR, "/projects", Bodies.project(title), key);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(found(title)).hasSize(1);
    assertThat(service.post(REGISTRAR, "/projects", Bodies.project("Other"), key).status())
        .isEqualTo(422);
  }

  @Test
  void showsAProjectAsItWasAndItsJournal() {
    var path = register("Yesterday");
    var journal = service.get(REGISTRAR, path + "/journal").body().path("items");
    var before = Instant.parse(journal.get(1).path("recordedAt").asString()).plusMillis(1);
    service.put(REGISTRAR, path, Bodies.project("Today"), "\"2\"");
    assertThat(service.get(REGISTRAR, path + "?asOf=" + before).body().at("/details/title"))
        .hasToString("\"Yesterday\"");
    assertThat(service.get(REGISTRAR, path + "?asOf=2001-01-01T00:00:00Z").status()).isEqualTo(404);
    assertThat(service.get(REGISTRAR, path + "/journal").body().at("/items/2/type").asString())
        .isEqualTo("ProjectRevised");
  }

  @Test
  void pagesStablyWhileOthersRegister() {
    var word = "paging" + UUID.randomUUID().toString().substring(0, 8);
    var registered = new ArrayList<String>();
    for (var i = 0; i < 5; i++) {
      registered.addFirst(register(word + " " + i));
    }
    for (var sort : List.of("REGISTERED", "STAGE_SINCE", "TITLE")) {
      var query = "/projects?text=" + word + "&limit=2&stage=PROPOSED&region=RU-KHA&sort=" + sort;
      var seen = new ArrayList<String>();
      var page = service.get(REGISTRAR, query);
      register(word + " late " + sort);
      ids(page).forEach(seen::add);
      while (!page.body().path("next").isNull()) {
        page = service.get(REGISTRAR, query + "&cursor=" + page.body().path("next").asString());
        ids(page).forEach(seen::add);
      }
      assertThat(seen).doesNotHaveDuplicates().containsAll(registered);
    }
    var cursor = service.get(REGISTRAR, "/projects?limit=1").body().path("next").asString();
    assertThat(service.get(REGISTRAR, "/projects?sort=TITLE&cursor=" + cursor).status())
        .isEqualTo(400);
    assertThat(service.get(REGISTRAR, "/projects?limit=0").status()).isEqualTo(400);
    assertThat(service.get(REGISTRAR, "/projects?stage=NOWHERE").status()).isEqualTo(400);
  }

  @Test
  void doesNotKnowWhatIsNotThere() {
    assertThat(service.get(OBSERVER, "/projects/" + UUID.randomUUID()).status()).isEqualTo(404);
    assertThat(service.get(OBSERVER, "/projects/no-uuid").status()).isEqualTo(400);
  }

  private String register(String title) {
    return service.post(REGISTRAR, "/projects", Bodies.project(title)).header("location");
  }

  private List<String> found(String title) {
    var query = "/projects?text=" + title.substring(title.lastIndexOf(' ') + 1);
    return ids(service.get(REGISTRAR, query));
  }

  private static List<String> ids(Answer page) {
    return page.body()
        .path("items")
        .valueStream()
        .map(item -> "/projects/" + item.path("id").asString())
        .toList();
  }
}
