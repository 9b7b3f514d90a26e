package io.groundwork.acceptance;

import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** What a schema of an OpenAPI document says, and values it does not allow. */
final class OpenSchema {

  private static final JsonNodeFactory NODES = JsonMapper.shared().getNodeFactory();

  private OpenSchema() {}

  /** The one beside null. */
  static String type(JsonNode schema) {
    var type = schema.path("type");
    return type.isArray()
        ? StreamSupport.stream(type.spliterator(), false)
            .map(JsonNode::asString)
            .filter(name -> !name.equals("null"))
            .findFirst()
            .orElse("")
        : type.asString("");
  }

  static boolean isText(JsonNode schema) {
    return type(schema).equals("string");
  }

  /** Whatever somebody likes to write. */
  static boolean isFreeText(JsonNode schema) {
    return isText(schema)
        && schema.path("maxLength").asInt() >= 30
        && Stream.of("pattern", "enum", "format").noneMatch(schema::has);
  }

  static boolean isNumber(JsonNode schema) {
    return type(schema).equals("integer") || type(schema).equals("number");
  }

  static boolean requires(JsonNode schema, String name) {
    return StreamSupport.stream(schema.path("required").spliterator(), false)
        .anyMatch(each -> each.asString().equals(name));
  }

  static JsonNode ofAnotherType(JsonNode schema) {
    return isText(schema) ? NODES.objectNode() : NODES.stringNode("wr ong");
  }

  /** Longer by so many characters than it may be. */
  static JsonNode tooLong(JsonNode schema, int more) {
    return NODES.stringNode("x".repeat(schema.path("maxLength").asInt() + more));
  }
}
