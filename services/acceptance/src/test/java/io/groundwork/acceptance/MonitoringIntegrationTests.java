package io.groundwork.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.groundwork.schemas.Topics;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Monitoring shows what the topics say, and the same again when it starts from nothing. */
@Order(4)
class MonitoringIntegrationTests {

  private static final Duration LIMIT = Duration.ofSeconds(60);

  private final Addresses addresses = RunningSystem.get().addresses();
  private final Api api = new Api(addresses);
  private final TokenForge forge = new TokenForge(addresses);

  @Test
  void showsEveryProjectInItsLastStage() {
    var stages = stagesInTopics();
    await()
        .atMost(LIMIT)
        .untilAsserted(() -> assertThat(stagesOnBoard()).containsExactlyEntriesOf(stages));
  }

  @Test
  void rebuildsTheSameBoard() {
    await().atMost(LIMIT).until(() -> stagesOnBoard().equals(stagesInTopics()));
    var board = get("/board");
    var projects = get("/projects?limit=200");
    assertThat(call("POST", "/rebuilds").status()).isEqualTo(202);
    await()
        .atMost(LIMIT)
        .untilAsserted(
            () -> {
              assertThat(get("/board")).isEqualTo(board);
              assertThat(get("/projects?limit=200")).isEqualTo(projects);
            });
  }

  private Map<String, String> stagesInTopics() {
    var stages = new TreeMap<String, String>();
    Topic.of(Topic.all(addresses), Topics.PROJECT)
        .forEach(
            (project, events) ->
                events.stream()
                    .filter(event -> event.is("StageEntered"))
                    .forEach(event -> stages.put(project, event.text("stage"))));
    return stages;
  }

  private Map<String, String> stagesOnBoard() {
    var stages = new TreeMap<String, String>();
    for (var card : get("/projects?limit=200").path("items")) {
      stages.put(card.path("id").asString(), card.path("stage").asString());
    }
    return stages;
  }

  private JsonNode get(String path) {
    return call("GET", path).json();
  }

  private Answer call(String method, String path) {
    var token = forge.signed(forge.claims("acceptance", "groundwork-operations", TokenForge.ROLES));
    var operation = operation(method);
    return api.call(operation, path, token, null);
  }

  private static ApiOperation operation(String method) {
    var none = tools.jackson.databind.json.JsonMapper.shared().createObjectNode();
    return new ApiOperation("monitoring", method, "", none, none);
  }
}
