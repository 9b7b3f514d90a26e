package io.groundwork.platform.serde;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.Incompatibility;

/**
 * Full transitive compatibility, in words. Registries differ in what they explain, and some explain
 * nothing.
 */
final class Evolution {

  private Evolution() {}

  /** One line for each thing that keeps old and new from reading each other. */
  static List<String> breaks(Schema next, List<RegisteredSchema> versions) {
    return versions.stream()
        .flatMap(
            old ->
                Stream.concat(
                    breaks(next, old.schema(), "cannot read version " + old.version()),
                    breaks(old.schema(), next, "cannot be read by version " + old.version())))
        .toList();
  }

  private static Stream<String> breaks(Schema reader, Schema writer, String what) {
    return SchemaCompatibility.checkReaderWriterCompatibility(reader, writer)
        .getResult()
        .getIncompatibilities()
        .stream()
        .map(it -> what + ": " + field(reader, it) + ": " + it.getType() + ", " + it.getMessage());
  }

  /** Turns {@code /fields/2/type/1} into the names of the fields on that way. */
  private static String field(Schema reader, Incompatibility found) {
    var names = new ArrayList<String>();
    var at = reader;
    for (var step : found.getLocation().split("/")) {
      var index = step.matches("\\d+") ? Integer.parseInt(step) : -1;
      if (at.getType() == Schema.Type.RECORD && index >= 0) {
        names.add(at.getFields().get(index).name());
      }
      at = inside(at, step, index);
    }
    return names.isEmpty() ? "record " + reader.getName() : "field " + String.join(".", names);
  }

  private static Schema inside(Schema at, String step, int index) {
    return switch (at.getType()) {
      case RECORD -> index < 0 ? at : at.getFields().get(index).schema();
      case UNION -> index < 0 ? at : at.getTypes().get(index);
      case ARRAY -> step.equals("items") ? at.getElementType() : at;
      case MAP -> step.equals("values") ? at.getValueType() : at;
      default -> at;
    };
  }
}
