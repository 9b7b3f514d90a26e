package io.groundwork.platform.serde;

import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.apache.avro.Schema;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The registry's bodies. JSON of another kind comes from something else than a registry. */
final class RegistryJson {

  private static final JsonMapper JSON = new JsonMapper();

  private RegistryJson() {}

  static int idOf(JsonNode json) {
    return number(json, "id");
  }

  static int number(JsonNode json, String name) {
    return demand(json.path(name).isInt(), json.path(name), name).intValue();
  }

  static String text(JsonNode json) {
    return demand(json.path("schema").isString(), json.path("schema"), "schema").stringValue();
  }

  static List<String> texts(JsonNode json) {
    var list = demand(json.isArray() || json.isMissingNode(), json, "list");
    return StreamSupport.stream(list.spliterator(), false).map(it -> it.asString("")).toList();
  }

  private static JsonNode demand(boolean there, JsonNode value, String what) {
    if (there) {
      return value;
    }
    throw new RegistryUnavailable("the schema registry's answer has no " + what, null);
  }

  static String body(Schema schema) {
    return json(Map.of("schema", SchemaText.of(schema)));
  }

  static String json(Map<String, String> body) {
    return JSON.writeValueAsString(body);
  }
}
