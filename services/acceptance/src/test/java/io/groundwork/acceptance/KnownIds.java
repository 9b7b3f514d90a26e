package io.groundwork.acceptance;

import io.groundwork.schemas.Topics;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Ids that exist, by the name of the field or the part of a path that asks for them. */
final class KnownIds {

  private static final List<String> FIELDS =
      List.of(
          "territoryId",
          "plotId",
          "agreementId",
          "itemId",
          "documentId",
          "partnerId",
          "commitmentId",
          "conditionId",
          "trancheId",
          "disbursementId",
          "code");

  private final Map<String, String> ids = new HashMap<>();
  private final int version;

  /**
   * Ids of one project and of what belongs to it.
   *
   * @param log all topics; what is the project's own wins over what is anybody's
   */
  KnownIds(String project, List<Published> log) {
    log.stream().filter(event -> !event.key().equals(project)).forEach(this::take);
    log.stream().filter(event -> event.key().equals(project)).forEach(this::take);
    ids.put("projectId", project);
    version = Topic.of(log, Topics.PROJECT).getOrDefault(project, List.of()).size();
  }

  private void take(Published event) {
    for (var field : FIELDS) {
      if (event.value().getSchema().getField(field) != null && !event.text(field).equals("null")) {
        ids.put(field, event.text(field));
      }
    }
  }

  /** The path with ids that exist: {@code id} means what stands before it. */
  String path(ApiOperation operation) {
    return operation.path(name -> of(name.equals("id") ? subject(operation.path()) : name));
  }

  /** The id for a field of a body, or the value it had. */
  String of(String field) {
    var none = field.equals("position") ? ApiOperation.NO_POSITION : UUID.randomUUID().toString();
    return ids.getOrDefault(field, none);
  }

  /** The project's, as an entity tag. */
  String version() {
    return "\"%d\"".formatted(version);
  }

  /** {@code /plans/{projectId}/commitments/{id}/withdrawal} is about a commitmentId. */
  private static String subject(String path) {
    var before = path.substring(0, path.indexOf("/{id}"));
    var plural = before.substring(before.lastIndexOf('/') + 1);
    var singular =
        plural.endsWith("ies")
            ? plural.substring(0, plural.length() - 3) + "y"
            : plural.substring(0, plural.length() - 1);
    return singular + "Id";
  }
}
