package io.groundwork.local;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Waits for an event of the scenario to be read back from Kafka. */
final class AwaitStep {

  private final EventLog log;
  private final Variables variables;

  AwaitStep(EventLog log, Variables variables) {
    this.log = log;
    this.variables = variables;
  }

  void play(JsonNode raw) {
    var step = variables.expand(raw);
    var count = new int[] {step.path("count").asInt(1)};
    var found = log.await(event -> matches(event, step) && --count[0] <= 0, CallStep.within(step));
    var event =
        found.orElseThrow(
            () ->
                new Problem(
                    "No %s came on %s for %s within the time"
                        .formatted(step.path("type"), step.path("await"), step.path("key"))));
    step.path("save")
        .forEachEntry(
            (name, path) ->
                variables.set(
                    name,
                    JsonMapper.shared().valueToTree(String.valueOf(event.field(path.asString())))));
  }

  private static boolean matches(LoggedEvent event, JsonNode step) {
    if (!event.topic().equals(step.path("await").asString())
        || !event.name().equals(step.path("type").asString())
        || (step.has("key") && !event.key().equals(step.path("key").asString()))) {
      return false;
    }
    return step.path("where").properties().stream()
        .allMatch(
            condition -> {
              var value = event.field(condition.getKey());
              var expected = condition.getValue().asString();
              return value != null
                  && (expected.equals("present") || expected.equals(value.toString()));
            });
  }
}
