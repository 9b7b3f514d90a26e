package io.groundwork.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.groundwork.schemas.financing.plan.CommitmentExpired;
import io.groundwork.schemas.financing.plan.CommitmentKind;
import io.groundwork.schemas.financing.plan.CommitmentMade;
import io.groundwork.schemas.projects.project.MilestoneKind;
import io.groundwork.schemas.projects.project.MilestonePlanned;
import io.groundwork.schemas.projects.project.ProjectPutOnHold;
import io.groundwork.schemas.sites.allocation.HoldExtended;
import io.groundwork.test.backing.WithBacking;
import io.groundwork.test.token.TestTokens;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A calendar program reads deadlines with a secret address, and no more than its owner may see. */
@WithBacking
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "spring.application.name=monitoring-alerts",
      "groundwork.monitoring.alerts.private-targets=true",
      "groundwork.monitoring.alerts.retries=100ms,200ms,300ms",
      "groundwork.monitoring.alerts.timeout=2s"
    })
class CalendarIntegrationTests {

  private static final String MINE = "/calendars/mine";
  private static final HttpClient PROGRAM = HttpClient.newHttpClient();

  private final Producer producer = new Producer();
  private final String title = "Ферма " + UUID.randomUUID();
  private final String commitment = UUID.randomUUID().toString();
  private final TestTokens user =
      TestTokens.of("u-" + UUID.randomUUID()).organisation("agency").roles("REGISTRAR");
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
  void tellsDeadlinesAheadToWhomeverKnowsItsAddress() {
    var address = address(user, "ru");
    var story = story();

    await().atMost(Duration.ofSeconds(20)).until(() -> events(address).size() == 4);

    assertThat(events(address))
        .extracting(CalendarIntegrationTests::line)
        .containsExactlyInAnyOrder(
            "COMMITMENT-%s-%s@groundwork 20990131".formatted(story.project, commitment),
            "RESUME-%s-@groundwork 20990201".formatted(story.project),
            "MILESTONE-%s-M1@groundwork 20990202".formatted(story.project),
            "HOLD-%s-%s@groundwork 20990203T000000Z".formatted(story.project, story.plot));
    assertThat(events(address))
        .extracting(each -> each.getSummary().getValue())
        .anyMatch(said -> said.equals("Срок вехи M1: " + title));
  }

  @Test
  void isTheSameUntilADeadlineMoves() {
    var address = address(user, "en");
    var story = story();
    await().atMost(Duration.ofSeconds(20)).until(() -> events(address).size() == 4);
    var tag = read(address).headers().firstValue("ETag").orElseThrow();
    assertThat(read(address, "If-None-Match", tag).statusCode()).isEqualTo(304);

    story.tell(
        new MilestonePlanned(
            story.project, "M1", MilestoneKind.CONSTRUCTION, "roof", "2099-05-05"));

    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> read(address, "If-None-Match", tag).statusCode() == 200);
    assertThat(events(address))
        .extracting(CalendarIntegrationTests::line)
        .contains("MILESTONE-%s-M1@groundwork 20990505".formatted(story.project));
  }

  @Test
  void showsAnotherAgencyNothingAndEndsWithItsSecret() {
    story();
    var other = user.organisation("elsewhere");
    var address = address(other, "en");
    assertThat(events(address)).isEmpty();
    assertThat(api.ask(MINE, other.token()).body()).contains("\"open\":true");

    var next = address(other, "EN");
    assertThat(read(address).statusCode()).isEqualTo(404);
    assertThat(read(next).statusCode()).isEqualTo(200);

    assertThat(api.call("DELETE", MINE, other.token()).statusCode()).isEqualTo(204);
    assertThat(read(next).statusCode()).isEqualTo(404);
    assertThat(api.ask(MINE, other.token()).body()).contains("\"open\":false");
  }

  @Test
  void endsWithTheAccessOfItsOwner() {
    var address = address(user, "en");
    story();
    await().atMost(Duration.ofSeconds(20)).until(() -> events(address).size() == 4);

    api.ask(MINE, user.organisation("elsewhere").token());
    assertThat(events(address)).isEmpty();

    jdbc.sql("UPDATE calendar_feed SET seen_at = now() - interval '31 days'").update();
    assertThat(read(address).statusCode()).isEqualTo(404);
  }

  @Test
  void speaksEnglishUnlessToldALanguageThatTextsAreIn() {
    assertThat(api.call("PUT", MINE, user.token()).statusCode()).isEqualTo(200);
    assertThat(api.ask(MINE, user.token()).body()).contains("\"language\":\"en\"");

    var refused = api.call("PUT", MINE + "?language=fr", user.token());

    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains("language", "EN, RU");
    var documented = Api.json(api.ask("/v3/api-docs", null).body());
    assertThat(documented.at("/paths/~1calendars~1mine/put/parameters/0/schema").toString())
        .contains("\"en\"", "\"ru\"");
  }

  @Test
  void keepsNoSecret() {
    var address = address(user, "en").getPath();
    var secret = address.substring(address.lastIndexOf('/') + 1).replace(".ics", "");

    assertThat(secret).hasSizeGreaterThan(40);
    assertThat(new Dump(jdbc).tablesWith(secret)).isEmpty();
  }

  private Story story() {
    var story = new Story(producer).prepared("RU-KHA", title);
    story.plan(
        new CommitmentMade(
            story.project,
            commitment,
            "bank",
            CommitmentKind.DEBT,
            Story.rub("1.00"),
            "1",
            "2026-03-01",
            Story.rub("1.00"),
            "2099-01-31"));
    story.plan(new CommitmentExpired(story.project, story.commitment));
    story.tell(new ProjectPutOnHold(story.project, "flood", "2099-02-01"));
    story.tell(
        new MilestonePlanned(
            story.project, "M1", MilestoneKind.CONSTRUCTION, "roof", "2099-02-02"));
    story.site(
        new HoldExtended(
            story.project, story.plot, Instant.parse("2099-02-03T00:00:00Z").toEpochMilli()));
    return story;
  }

  private URI address(TestTokens owner, String language) {
    var answer = api.call("PUT", MINE + "?language=" + language, owner.token());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    var address = URI.create(Api.json(answer.body()).get("address").stringValue());
    return URI.create("http://localhost:%d%s".formatted(port, address.getPath()));
  }

  private static HttpResponse<String> read(URI address, String... headers) {
    var request = HttpRequest.newBuilder(address);
    try {
      return PROGRAM.send(
          (headers.length == 0 ? request : request.headers(headers)).build(),
          BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private List<VEvent> events(URI address) {
    var answer = read(address);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/calendar;charset=UTF-8");
    try {
      var calendar = new CalendarBuilder().build(new StringReader(answer.body()));
      assertThat(calendar.validate().hasErrors()).isFalse();
      return calendar.<VEvent>getComponents("VEVENT").stream()
          .filter(each -> each.getSummary().getValue().endsWith(title))
          .toList();
    } catch (IOException | ParserException e) {
      throw new AssertionError(answer.body(), e);
    }
  }

  private static String line(VEvent event) {
    return "%s %s"
        .formatted(
            event.getUid().orElseThrow().getValue(),
            event.getRequiredProperty("DTSTART").getValue());
  }
}
