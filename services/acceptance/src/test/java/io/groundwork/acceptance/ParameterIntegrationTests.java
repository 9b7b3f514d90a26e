package io.groundwork.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Walks every operation with a wrong parameter or id, which the answer must name. */
@Order(22)
class ParameterIntegrationTests {

  private static final Addresses ADDRESSES = RunningSystem.get().addresses();
  private static final Walker WALKER = new Walker(ADDRESSES);
  private static final Map<String, List<String>> BEFORE = Stored.atRest(ADDRESSES);
  private static final KnownIds KNOWN = new KnownIds(WALKER.endedProject(), Topic.all(ADDRESSES));
  private static final List<ApiOperation> ABOUT_SOMETHING =
      WALKER.operations(operation -> !operation.parameters("path").isEmpty());

  private final Findings findings = new Findings();

  @AfterAll
  static void nothingWasStored() {
    assertThat(Stored.now(ADDRESSES)).isEqualTo(BEFORE);
  }

  @Test
  void namesTheParameterThatIsWrong() {
    for (var operation : WALKER.operations(o -> o.method().equals("GET"))) {
      for (var parameter : operation.parameters("query")) {
        var name = parameter.path("name").asString();
        for (var wrong : wrong(name, operation.resolve(parameter.path("schema")))) {
          var path = KNOWN.path(operation) + "?" + name + "=" + wrong;
          var answer = WALKER.callAt(operation, path, null);
          findings.check(answer.names(name), operation, name + "=" + cut(wrong), answer);
        }
      }
    }
    findings.assertNone("wrong parameters");
  }

  /** Any text up to a length is a right one where the schema says no more. */
  private static List<String> wrong(String name, JsonNode schema) {
    var wrong = new ArrayList<>(List.of("x".repeat(5000)));
    var text = OpenSchema.isText(schema);
    if (!text || schema.has("enum") || schema.has("format") || name.equals("cursor")) {
      wrong.add("wr%20ong");
    }
    if (name.equals("limit")) {
      wrong.addAll(List.of("0", "-1", "201"));
    }
    return wrong;
  }

  @Test
  void namesTheIdThatIsNone() {
    for (var operation : ABOUT_SOMETHING) {
      for (var parameter : uuids(operation)) {
        var path = operation.path(name -> name.equals(parameter) ? "no-id" : KNOWN.of(name));
        var answer = WALKER.callAt(operation, path, WALKER.rightBody(operation, KNOWN));
        findings.check(answer.names(parameter), operation, parameter + " no-id", answer);
      }
    }
    findings.assertNone("ids that are none");
  }

  @Test
  void knowsNoUnknownId() {
    for (var operation : ABOUT_SOMETHING) {
      var body = WALKER.rightBody(operation, KNOWN);
      var answer = WALKER.callAt(operation, operation.unknownPath(), body);
      findings.check(answer.refuses(404), operation, "unknown ids", answer);
    }
    findings.assertNone("unknown ids");
  }

  private static List<String> uuids(ApiOperation operation) {
    return operation.parameters("path").stream()
        .filter(parameter -> parameter.path("schema").path("format").asString("").equals("uuid"))
        .map(parameter -> parameter.path("name").asString())
        .toList();
  }

  private static String cut(String text) {
    return text.substring(0, Math.min(20, text.length()));
  }
}
