package io.groundwork.acceptance;

import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a service answered. */
record Answer(int status, String contentType, String body) {

  private static final Set<String> PROBLEM =
      Set.of("type", "title", "status", "detail", "instance", "correlationId", "errors");

  JsonNode json() {
    return JsonMapper.shared().readTree(body.isEmpty() ? "null" : body);
  }

  /** RFC 9457, and nothing beside it. */
  boolean isProblem() {
    return contentType.startsWith("application/problem+json")
        && PROBLEM.containsAll(json().propertyNames())
        && json().path("status").asInt() == status
        && !json().path("detail").asString("").isBlank();
  }

  /** A problem of this status that tells nothing beside what a problem is. */
  boolean refuses(int expected) {
    return status == expected && isProblem();
  }

  /** The fields that are wrong, or nothing unless each comes with what is wrong and a remedy. */
  List<String> wrongFields() {
    var errors = StreamSupport.stream(json().path("errors").spliterator(), false).toList();
    var complete =
        errors.stream()
            .allMatch(
                error ->
                    !error.path("detail").asString("").isBlank()
                        && !error.path("remedy").asString("").isBlank());
    return complete ? errors.stream().map(e -> e.path("field").asString("")).toList() : List.of();
  }

  /** Whether the answer is a 400 that names the field, a part of it, or the whole it is in. */
  boolean names(String field) {
    return status == 400
        && isProblem()
        && wrongFields().stream()
            .anyMatch(
                wrong ->
                    wrong.equals(field)
                        || wrong.startsWith(field + ".")
                        || wrong.startsWith(field + "["));
  }

  @Override
  public String toString() {
    return status + " " + contentType + " " + body.substring(0, Math.min(300, body.length()));
  }
}
