package io.groundwork.platform.serde;

import java.util.Collection;
import java.util.List;
import org.apache.avro.NameValidator;
import org.apache.avro.Schema;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A schema as the registry has it. The Java compiler's {@code avro.java.string} is no part of it:
 * with it, a class would not find the schema it was generated from.
 */
final class SchemaText {

  private static final JsonMapper JSON = new JsonMapper();
  private static final String JAVA_ONLY = "avro.java.string";

  private SchemaText() {}

  static String of(Schema schema) {
    var text = schema.toString();
    if (!text.contains(JAVA_ONLY)) {
      return text;
    }
    var tree = JSON.readTree(text);
    strip(tree);
    return parse(JSON.writeValueAsString(tree), List.of()).toString();
  }

  private static void strip(JsonNode node) {
    if (node instanceof ObjectNode object) {
      object.remove(JAVA_ONLY);
    }
    node.forEach(SchemaText::strip);
  }

  /** Lenient, since what is registered cannot be mended here. */
  static Schema parse(String text, Collection<String> references) {
    try {
      var parser = new Schema.Parser(NameValidator.NO_VALIDATION).setValidateDefaults(false);
      references.forEach(parser::parse);
      return parser.parse(text);
    } catch (RuntimeException e) {
      throw new UnreadableMessage("the registered schema is not Avro", e);
    }
  }
}
