package io.groundwork.monitoring;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.groundwork.schemas.projects.project.ProjectCancelled;
import io.groundwork.schemas.projects.project.ProjectPutOnHold;
import io.groundwork.schemas.shared.Stage;
import io.groundwork.test.backing.WithBacking;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
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
          'parked', 'idempotency_key', 'flyway_schema_history')
      ORDER BY 1
      """;

  private final Producer producer = new Producer();
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

  /** Collects ids and data of messages as they come, until the stream is closed. */
  private List<String> listen(String prefix, String path, String... headers) {
    var lines = new CopyOnWriteArrayList<String>();
    var stream = api.stream(path, headers);
    assertThat(stream.headers().firstValue("Content-Type").orElse(""))
        .startsWith("text/event-stream");
    Thread.ofVirtual()
        .start(
            () ->
                stream
                    .body()
                    .filter(line -> line.startsWith(prefix))
                    .forEach(line -> lines.add(line.substring(prefix.length()))));
    return lines;
  }

  private static void awaitSize(Supplier<List<String>> lines, int size) {
    await().atMost(Duration.ofSeconds(20)).until(() -> lines.get().size() == size);
  }

  private static List<String> of(Story story, List<String> messages) {
    return messages.stream().filter(data -> data.contains(story.project)).toList();
  }

  private static String position(String data) {
    return Api.json(data).get("position").asString();
  }

  @Test
  void pushesEventsAsTheyComeAndResumesWithoutLossOrDouble() {
    var live = listen("data:", "/feed");
    var story = new Story(producer).prepared("RU-KHA", "Молочная ферма");
    awaitSize(() -> of(story, live), Story.PREPARED);
    assertThat(live.toString()).contains("Молочная ферма", "\"actor\": \"анна\"");
    var third = position(of(story, live).get(2));

    var resumed = listen("id:", "/feed", "Last-Event-ID", third);
    story.tell(new ProjectPutOnHold(story.project, "flood", "2026-04-01"));
    awaitSize(() -> of(story, live), Story.PREPARED + 1);
    var held = position(of(story, live).getLast());
    await().atMost(Duration.ofSeconds(20)).until(() -> resumed.contains(held));

    var positions = live.stream().map(FeedIntegrationTests::position).toList();
    assertThat(positions).doesNotHaveDuplicates();
    assertThat(resumed.subList(0, resumed.indexOf(held) + 1))
        .isEqualTo(positions.subList(positions.indexOf(third), positions.indexOf(held) + 1));
  }

  @Test
  void isTheSameAfterARebuildAndNotifiesNobodyTwice() {
    tell();
    await().atMost(Duration.ofSeconds(30)).until(() -> count("feed") == count("timeline"));
    awaitQuiet();
    var before = dump();
    var messages = jdbc.sql("SELECT feed::text FROM feed ORDER BY 1").query(String.class).list();

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
  }

  private void tell() {
    for (var title : List.of("one@", "two@", "three@")) {
      new Story(producer).prepared("RU-KHA", title).plotRegistered("plot of " + title);
    }
    var held = new Story(producer).registered("RU-PRI", "held");
    held.tell(new ProjectPutOnHold(held.project, "ON HOLD reason", "2026-04-01"));
    var ended = new Story(producer).prepared("RU-PRI", "ended");
    ended.tell(new ProjectCancelled(ended.project, "LATE", "too late", List.of()));
    ended.entered(Stage.CANCELLED, Stage.PREPARATION);
  }

  private void awaitQuiet() {
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                jdbc.sql(
                                "SELECT count(*) FROM project_fact WHERE title IN ('one@', 'two@',"
                                    + " 'three@', 'held') OR stage = 'CANCELLED'")
                            .query(Long.class)
                            .single()
                        == 5
                    && count("plot_fact") >= 3);
    await()
        .during(Duration.ofSeconds(1))
        .atMost(Duration.ofSeconds(30))
        .until(() -> count("timeline") == count("feed"));
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
