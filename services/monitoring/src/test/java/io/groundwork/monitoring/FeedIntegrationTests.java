package io.groundwork.monitoring;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.groundwork.schemas.financing.plan.DisbursementPaid;
import io.groundwork.schemas.financing.plan.DisbursementRequested;
import io.groundwork.schemas.financing.plan.TrancheCancelled;
import io.groundwork.schemas.financing.plan.TranchePlanned;
import io.groundwork.schemas.projects.project.ProjectCancelled;
import io.groundwork.schemas.projects.project.ProjectPutOnHold;
import io.groundwork.schemas.shared.Stage;
import io.groundwork.test.backing.WithBacking;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What stays and what comes again: the feed goes on over a lost connection and over a rebuild. */
@WithBacking
// A consumer group of its own, since other tests' contexts share the topics.
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = "spring.application.name=monitoring-again")
class FeedIntegrationTests {

  private static final String PROJECTIONS =
      """
      SELECT table_name FROM information_schema.tables
      WHERE table_schema = 'public' AND table_type = 'BASE TABLE'
        AND table_name NOT IN ('feed', 'journal', 'journal_stream', 'outbox', 'inbox', 'inbox_key',
          'parked', 'idempotency_key', 'flyway_schema_history', 'alert_task', 'alert_overdue', 'visit')
      ORDER BY 1
      """;

  private final Producer producer = new Producer();
  @LocalServerPort int port;
  @Autowired JdbcClient jdbc;
  @Autowired MeterRegistry meters;
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
  void pushesEventsAsTheyComeAndResumesWithoutLossOrDouble() {
    try (var live = new Subscriber(api, Api.OBSERVER)) {
      var story = new Story(producer).prepared("RU-KHA", "Молочная ферма");
      live.awaitSize(story, Story.PREPARED);
      assertThat(live.toString()).contains("Молочная ферма", "\"actor\":\"анна\"");
      var third = live.of(story).get(2).get("position").asString();

      try (var resumed = new Subscriber(api, Api.OBSERVER, "Last-Event-ID", third)) {
        story.tell(new ProjectPutOnHold(story.project, "flood", "2026-04-01"));
        live.awaitSize(story, Story.PREPARED + 1);
        resumed.awaitSize(story, Story.PREPARED + 1 - 3);

        var held = live.of(story).getLast().get("position").asString();
        var positions = live.positions();
        assertThat(positions).doesNotHaveDuplicates();
        assertThat(resumed.positions().subList(0, resumed.positions().indexOf(held) + 1))
            .isEqualTo(
                positions.subList(positions.indexOf(third) + 1, positions.indexOf(held) + 1));
      }
    }
  }

  @Test
  void beginsWithItsPosition() {
    var answer = api.stream(Api.OBSERVER, "/feed");

    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("text/event-stream");
    assertThat(answer.body().limit(2).toList()).anyMatch(line -> line.startsWith("id:"));
  }

  @Test
  void isTheSameAfterARebuildAndNotifiesNobodyTwice() {
    tell();
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> count("feed WHERE audience <> 'LATE'") == count("timeline"));
    awaitQuiet();
    var before = dump();
    var messages = jdbc.sql("SELECT feed::text FROM feed ORDER BY 1").query(String.class).list();
    var failedTogether = failedTogether();

    var answer = api.post("/rebuilds", Api.ADMINISTRATOR.token());

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () -> api.ask("/rebuilds/current", Api.ADMINISTRATOR.token()).body(),
            body -> body.contains("\"DONE\""));
    assertThat(dump()).isEqualTo(before);
    assertThat(jdbc.sql("SELECT feed::text FROM feed ORDER BY 1").query(String.class).list())
        .isEqualTo(messages);
    assertThat(before).contains("one@", "ON HOLD reason", "400.00");
    assertThat(new HashSet<>(messages)).hasSameSizeAs(messages);
    assertThat(failedTogether()).isEqualTo(failedTogether);
  }

  /** How often the events of a poll could not be taken in one transaction. */
  private double failedTogether() {
    return meters.counter("groundwork.inbox.singly", "handler", "pipeline").count();
  }

  private void tell() {
    for (var title : List.of("one@", "two@", "three@")) {
      new Story(producer).prepared("RU-KHA", title).plotRegistered("plot of " + title);
    }
    paid(new Story(producer).prepared("RU-KHA", "paid"));
    var held = new Story(producer).registered("RU-PRI", "held");
    held.tell(new ProjectPutOnHold(held.project, "ON HOLD reason", "2026-04-01"));
    var ended = new Story(producer).prepared("RU-PRI", "ended");
    ended.tell(new ProjectCancelled(ended.project, "LATE", "too late", List.of()));
    ended.entered(Stage.CANCELLED, Stage.PREPARATION);
  }

  /** Each event needs what the one before it has told. */
  private static void paid(Story story) {
    var tranche = UUID.randomUUID().toString();
    var disbursement = UUID.randomUUID().toString();
    story.plan(
        new TranchePlanned(
            story.project, tranche, story.commitment, Story.rub("100.00"), "FINANCIAL_CLOSE"));
    story.plan(
        new DisbursementRequested(
            story.project, disbursement, tranche, Story.rub("60.00"), "viktor"));
    story.plan(
        new DisbursementPaid(
            story.project, disbursement, tranche, Story.rub("60.00"), "2026-03-02"));
    story.plan(new TrancheCancelled(story.project, tranche, Story.rub("40.00"), "late"));
  }

  private void awaitQuiet() {
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                jdbc.sql(
                                "SELECT count(*) FROM project_fact WHERE title IN ('one@', 'two@',"
                                    + " 'three@', 'held') OR title = 'ended'"
                                    + " AND stage = 'CANCELLED'")
                            .query(Long.class)
                            .single()
                        == 5
                    && count("plot_fact") >= 3
                    && count("money_entry WHERE kind = 'PLANNED' AND amount < 0") >= 1);
    await()
        .during(Duration.ofSeconds(1))
        .atMost(Duration.ofSeconds(30))
        .until(() -> count("timeline") == count("feed WHERE audience <> 'LATE'"));
  }

  private long count(String table) {
    return jdbc.sql("SELECT count(*) FROM " + table).query(Long.class).single();
  }

  private String dump() {
    return jdbc.sql(PROJECTIONS).query(String.class).list().stream()
        .map(String::valueOf)
        .map(table -> table + "\n" + rows(table))
        .collect(joining("\n"));
  }

  private String rows(String table) {
    return String.join(
        "\n",
        jdbc.sql("SELECT t::text FROM %s t ORDER BY 1".formatted(table))
            .query(String.class)
            .list());
  }
}
