package io.groundwork.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundwork.test.backing.WithBacking;
import io.groundwork.test.token.TestTokens;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/**
 * Five thousand projects with 150,000 events, written to the tables at once, so that the database
 * knows nothing yet of how they are spread: every view answers, and counts each project once.
 */
@WithBacking
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = "spring.application.name=monitoring-large")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FiveThousandFaultTests {

  private static final TestTokens REVIEWER =
      TestTokens.of("elena").organisation("agency-1").roles("REVIEWER");
  private static final String ALL = "?region=RU-LARGE";

  @LocalServerPort int port;
  private Api api;

  @BeforeAll
  void fill(@Autowired JdbcClient jdbc) throws IOException {
    try (var file = Objects.requireNonNull(getClass().getResourceAsStream("/five-thousand.sql"))) {
      jdbc.sql(new String(file.readAllBytes(), StandardCharsets.UTF_8)).update();
    }
  }

  @BeforeEach
  void open() {
    api = new Api(port);
  }

  @Test
  void countsEachProjectOnceInEveryView() {
    assertThat(api.get("/insight/funnel" + ALL).get(0).get("entered").asInt()).isEqualTo(5_000);
    assertThat(api.get("/insight/jobs" + ALL).get(0).get("projects").asInt()).isEqualTo(5_000);
    assertThat(ofAll("/insight/durations" + ALL, "cohort", "open")).isEqualTo(5_000);
  }

  /** A third is in PREPARATION, without a track; a third in CLOSING; a third builds. */
  @Test
  void findsWhomEachWaitsFor() {
    assertThat(ofAll("/insight/bottlenecks" + ALL, "code", "open"))
        .isEqualTo(1_666 * 2 + 833 + 1_667 * 3 + 1_667);
  }

  @Test
  void answersWithPagesOfTheirSize() {
    assertThat(api.get("/insight/capital" + ALL)).isNotEmpty();
    assertThat(api.get("/insight/deadlines?limit=200").get("items")).hasSize(200);
    assertThat(api.get("/changes?limit=200").get("items")).hasSize(200);
    assertThat(api.get("/projects?stage=PREPARATION&limit=50").get("items")).hasSize(50);
    assertThat(Api.json(api.ask("/work", REVIEWER.token()).body()).get("items")).isNotEmpty();
  }

  private int ofAll(String path, String nullWhereAll, String field) {
    return StreamSupport.stream(api.get(path).spliterator(), false)
        .filter(each -> each.get(nullWhereAll).isNull())
        .map((JsonNode each) -> each.get(field))
        .mapToInt(JsonNode::asInt)
        .sum();
  }
}
