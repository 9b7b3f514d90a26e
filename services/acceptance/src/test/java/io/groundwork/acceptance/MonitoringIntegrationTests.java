package io.groundwork.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Monitoring shows what the topics say, and the same again when it starts from nothing. */
@Order(4)
class MonitoringIntegrationTests {

  private static final Duration LIMIT = Duration.ofSeconds(60);

  /** All that a rebuild clears. */
  private static final List<String> PROJECTIONS =
      List.of(
          "project_fact",
          "track_fact",
          "milestone_fact",
          "agreement_fact",
          "plot_fact",
          "site_fact",
          "residency_fact",
          "plan_fact",
          "plan_condition",
          "commitment",
          "disbursement",
          "timeline",
          "project_author",
          "territory_fact",
          "residency_application",
          "tranche_fact",
          "disbursement_hand",
          "stage_visit",
          "span",
          "commitment_terms",
          "money_entry",
          "last_day");

  private final Addresses addresses = RunningSystem.get().addresses();
  private final Database database = new Database(addresses, "monitoring");
  private final Api api = new Api(addresses);
  private final TokenForge forge = new TokenForge(addresses);

  @Test
  void showsEveryProjectInItsLastStage() {
    assertThat(StagePaths.lastStages(Topic.all(addresses))).hasSizeGreaterThan(4);
    await()
        .atMost(LIMIT)
        .untilAsserted(
            () -> assertThat(onBoard()).isEqualTo(StagePaths.lastStages(Topic.all(addresses))));
  }

  @Test
  void rebuildsWhatItShowedBefore() throws IOException, InterruptedException {
    var events = Topic.all(addresses).size();
    await().atMost(LIMIT).until(() -> database.number("SELECT count(*) FROM timeline") == events);
    var before = projections();
    var board = get("/board");
    var rebuild = new Launcher(RunningSystem.get().folder()).start("rebuild.txt", "rebuild");
    assertThat(rebuild.waitFor()).isZero();
    await()
        .atMost(LIMIT)
        .until(() -> get("/rebuilds/current").path("state").asString().equals("DONE"));
    assertThat(get("/rebuilds/current").path("played").asInt()).isGreaterThanOrEqualTo(events);
    assertThat(projections()).isEqualTo(before);
    assertThat(get("/board")).isEqualTo(board);
  }

  private Map<String, List<String>> projections() {
    var rows = new TreeMap<String, List<String>>();
    for (var table : PROJECTIONS) {
      rows.put(table, database.texts("SELECT t::text FROM %s t ORDER BY 1".formatted(table)));
    }
    assertThat(rows).allSatisfy((_, ofTable) -> assertThat(ofTable).isNotEmpty());
    return rows;
  }

  private Map<String, String> onBoard() {
    var stages = new TreeMap<String, String>();
    for (var card : get("/projects?limit=200").path("items")) {
      stages.put(card.path("id").asString(), card.path("stage").asString());
    }
    return stages;
  }

  private JsonNode get(String path) {
    var token = forge.signed(forge.claims("acceptance", "groundwork-operations", Roles.ALL));
    return api.get("monitoring", path, token).json();
  }
}
