package io.groundwork.schemas;

import static org.apache.avro.Schema.Type.ENUM;
import static org.apache.avro.Schema.Type.RECORD;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.avro.Schema;

/** Every named type of the published language, found by walking the events' fields. */
final class Schemas {

  private Schemas() {}

  static Stream<Schema> records() {
    return named().filter(schema -> schema.getType() == RECORD);
  }

  static Stream<Schema> enums() {
    return named().filter(schema -> schema.getType() == ENUM);
  }

  static Stream<Schema> named() {
    Map<String, Schema> found = new LinkedHashMap<>();
    Catalogue.events().forEach(event -> walk(event.schema(), found));
    return found.values().stream();
  }

  private static void walk(Schema schema, Map<String, Schema> found) {
    switch (schema.getType()) {
      case RECORD -> {
        if (found.putIfAbsent(schema.getFullName(), schema) == null) {
          schema.getFields().forEach(field -> walk(field.schema(), found));
        }
      }
      case ENUM -> found.putIfAbsent(schema.getFullName(), schema);
      case ARRAY -> walk(schema.getElementType(), found);
      case UNION -> schema.getTypes().forEach(branch -> walk(branch, found));
      default -> {}
    }
  }
}
