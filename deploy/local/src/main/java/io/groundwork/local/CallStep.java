package io.groundwork.local;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.StringNode;

/** One HTTP request of the scenario: sent, checked, its answer kept. */
final class CallStep {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Duration USUAL = Duration.ofSeconds(60);
  private static final String HEADER = "header ";

  private final Calls calls;
  private final Variables variables;

  CallStep(Calls calls, Variables variables) {
    this.calls = calls;
    this.variables = variables;
  }

  void play(JsonNode step) {
    var deadline = System.nanoTime() + within(step).toNanos();
    var answer = calls.send(variables.expand(step));
    while (is(answer, step.path("retryOn")) && System.nanoTime() < deadline) {
      pause();
      answer = calls.send(variables.expand(step));
    }
    if (!is(answer, step.path("expect"))) {
      throw new Problem(
          "%s answered %d instead of %s: %s"
              .formatted(
                  variables.text(step.path("call").asString()),
                  answer.statusCode(),
                  step.path("expect"),
                  answer.body()));
    }
    check(step, answer);
    save(step, answer);
  }

  private void check(JsonNode step, HttpResponse<String> answer) {
    step.path("check")
        .forEachEntry(
            (path, expected) -> {
              var actual = Variables.at(JSON.readTree(answer.body()), path).asString();
              var value = variables.expand(expected).asString();
              if (!value.equals("present") && !value.equals(actual)) {
                throw new Problem("%s is %s instead of %s".formatted(path, actual, value));
              }
            });
  }

  private void save(JsonNode step, HttpResponse<String> answer) {
    step.path("save")
        .forEachEntry(
            (name, from) -> {
              var path = from.asString();
              if (path.startsWith(HEADER)) {
                var header = path.substring(HEADER.length());
                variables.set(
                    name, StringNode.valueOf(answer.headers().firstValue(header).orElse("")));
              } else {
                variables.set(name, Variables.at(JSON.readTree(answer.body()), path));
              }
            });
  }

  /** Whether the answer's status is the one expected, or one of a list. */
  static boolean is(HttpResponse<String> answer, JsonNode expected) {
    return expected.isArray()
        ? StreamSupport.stream(expected.spliterator(), false)
            .anyMatch(status -> status.asInt() == answer.statusCode())
        : expected.asInt(-1) == answer.statusCode();
  }

  /** How long to wait for what has to come; an outage may be in between. */
  static Duration within(JsonNode step) {
    return step.has("within")
        ? Duration.parse("PT" + step.path("within").asString().toUpperCase(java.util.Locale.ROOT))
        : USUAL;
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(200);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Problem("Interrupted", e);
    }
  }
}
