package io.groundwork.acceptance;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** One operation of a service's OpenAPI document. */
record ApiOperation(
    String service, String method, String path, JsonNode operation, JsonNode document) {

  /** Where nothing is parked. */
  static final String NO_POSITION = "999999999";

  List<JsonNode> parameters(String in) {
    return StreamSupport.stream(operation.path("parameters").spliterator(), false)
        .map(this::resolve)
        .filter(parameter -> parameter.path("in").asString().equals(in))
        .toList();
  }

  boolean isPost() {
    return method.equals("POST");
  }

  boolean hasBody() {
    return operation.has("requestBody");
  }

  boolean isVersioned() {
    return parameters("header").stream()
        .anyMatch(parameter -> parameter.path("name").asString().equals("If-Match"));
  }

  /** Whether the path leads to what a service keeps of one project. */
  boolean concernsAProject() {
    return path.startsWith("/projects/{id}") || path.contains("/{projectId}");
  }

  JsonNode bodySchema() {
    var content = resolve(operation.path("requestBody")).path("content");
    return resolve(content.path("application/json").path("schema"));
  }

  /** The schema behind a reference, or the node itself. */
  JsonNode resolve(JsonNode node) {
    return node.has("$ref")
        ? resolve(document.at(node.path("$ref").asString().substring(1)))
        : node;
  }

  /** The path with a value for each of its variables. */
  String path(Function<String, String> values) {
    var filled = path;
    for (var parameter : parameters("path")) {
      var name = parameter.path("name").asString();
      filled = filled.replace("{" + name + "}", values.apply(name));
    }
    return filled;
  }

  /** A path of the right form to nothing that exists. */
  String unknownPath() {
    return path(
        name ->
            switch (name) {
              case "code" -> "NO-SUCH";
              case "position" -> NO_POSITION;
              default -> UUID.randomUUID().toString();
            });
  }

  @Override
  public String toString() {
    return "%s %s %s".formatted(service, method, path);
  }
}
