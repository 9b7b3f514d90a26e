package io.groundwork.schemas;

import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;

/** Makes a record of any schema, with every optional field given or with none. */
record Samples(boolean optionalGiven) {

  SpecificRecord of(Class<? extends SpecificRecord> type) {
    return (SpecificRecord) value(SpecificData.get().getSchema(type), "sample");
  }

  private Object value(Schema schema, String name) {
    return switch (schema.getType()) {
      case STRING -> name + " з-日";
      case INT -> name.length();
      case LONG -> 1_790_000_000_000L + name.length();
      case BOOLEAN -> true;
      case ENUM -> SpecificData.get().createEnum(schema.getEnumSymbols().getLast(), schema);
      case ARRAY ->
          List.of(value(schema.getElementType(), name), value(schema.getElementType(), name + "2"));
      case RECORD -> record(schema);
      default -> throw new IllegalArgumentException("No sample for " + schema);
    };
  }

  private SpecificRecord record(Schema schema) {
    var record = (SpecificRecord) SpecificData.get().newRecord(null, schema);
    for (var field : schema.getFields()) {
      if (!field.schema().isUnion()) {
        record.put(field.pos(), value(field.schema(), field.name()));
      } else if (optionalGiven) {
        record.put(field.pos(), value(field.schema().getTypes().getLast(), field.name()));
      }
    }
    return record;
  }
}
