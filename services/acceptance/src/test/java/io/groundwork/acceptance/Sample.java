package io.groundwork.acceptance;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A body that an operation's schema allows, and the places in it that can be spoilt. */
final class Sample {

  /**
   * One place of a body.
   *
   * @param path as problems name it: {@code partners[0].name}
   * @param parent pointer of the object it is in
   */
  record Place(String path, String parent, String name, JsonNode schema, boolean required) {}

  private static final int DEPTH = 5;
  private static final String POLYGON =
      """
      {"type": "Polygon", "coordinates": [[[10, 50], [10.01, 50], [10.01, 50.01], [10, 50]]]}
      """;
  private static final JsonNodeFactory NODES = JsonMapper.shared().getNodeFactory();

  private final ApiOperation operation;
  private final SampleTexts texts;
  private final boolean whole;
  private final List<Place> places = new ArrayList<>();
  private final JsonNode body;

  private Sample(ApiOperation operation, SampleTexts texts, boolean whole) {
    this.operation = operation;
    this.texts = texts;
    this.whole = whole;
    this.body = sample(operation.bodySchema(), "", "", "", 0);
  }

  /** Its ids are of nothing that exists. */
  static Sample of(ApiOperation operation) {
    return new Sample(operation, new SampleTexts(new KnownIds("", List.of())), true);
  }

  /** Only what is required, and ids of what exists. */
  static Sample of(ApiOperation operation, KnownIds known) {
    return new Sample(operation, new SampleTexts(known), false);
  }

  List<Place> places() {
    return places;
  }

  String body() {
    return body.toString();
  }

  /** The body with another value in one place. */
  String with(Place place, JsonNode value) {
    var copy = body.deepCopy();
    ((ObjectNode) copy.at(place.parent())).set(place.name(), value);
    return copy.toString();
  }

  String without(Place place) {
    var copy = body.deepCopy();
    ((ObjectNode) copy.at(place.parent())).remove(place.name());
    return copy.toString();
  }

  static JsonNode json(String text) {
    return JsonMapper.shared().readTree(text);
  }

  private JsonNode sample(JsonNode unresolved, String path, String pointer, String name, int deep) {
    var schema = operation.resolve(unresolved);
    if (name.equals("boundary")) {
      return json(POLYGON);
    }
    return switch (OpenSchema.type(schema)) {
      case "object" -> object(schema, path, pointer, deep);
      case "array" -> array(schema, path, pointer, deep);
      case "integer" -> NODES.numberNode(schema.path("minimum").asInt(1));
      case "number" -> NODES.numberNode(name.equals("sharePercent") ? 50 : 1);
      case "boolean" -> NODES.booleanNode(true);
      default -> NODES.stringNode(texts.of(schema, name, path));
    };
  }

  private JsonNode array(JsonNode schema, String path, String pointer, int deep) {
    var array = NODES.arrayNode();
    for (var item = 0; item < schema.path("minItems").asInt(1); item++) {
      var inner = "%s[%d]".formatted(path, item);
      array.add(sample(schema.path("items"), inner, pointer + "/" + item, "", deep + 1));
    }
    return array;
  }

  private JsonNode object(JsonNode schema, String path, String pointer, int deep) {
    var object = NODES.objectNode();
    if (deep > DEPTH) {
      return object;
    }
    for (var property : schema.path("properties").properties()) {
      var name = property.getKey();
      var required = OpenSchema.requires(schema, name);
      if (whole || required) {
        var inner = path.isEmpty() ? name : path + "." + name;
        var resolved = operation.resolve(property.getValue());
        places.add(new Place(inner, pointer, name, resolved, required));
        object.set(name, sample(resolved, inner, pointer + "/" + name, name, deep + 1));
      }
    }
    return object;
  }
}
