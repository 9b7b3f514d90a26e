package io.groundwork.acceptance;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import org.apache.avro.generic.GenericRecord;

/**
 * An event as any consumer of the topics sees it.
 *
 * @param type full name of the record, as the header says it
 * @param sequence its place among the events of its key
 * @param time epoch milliseconds
 * @param cause actor, organisation, correlation and causation
 */
record Published(
    String topic,
    String key,
    String id,
    String type,
    long sequence,
    long time,
    String cause,
    GenericRecord value) {

  /** Keys of different topics are different streams. */
  String stream() {
    return topic + " " + key;
  }

  /** Simple name of the record. */
  String name() {
    return value.getSchema().getName();
  }

  boolean is(String... names) {
    return List.of(names).contains(name());
  }

  /** The field as text, nested ones by dots; "null" where there is none. */
  String text(String path) {
    Object found = value;
    for (var name : path.split("\\.")) {
      found = found instanceof GenericRecord record ? record.get(name) : null;
    }
    return String.valueOf(found);
  }

  List<String> texts(String field) {
    return value.get(field) instanceof Collection<?> all
        ? all.stream().map(String::valueOf).toList()
        : List.of();
  }

  /** The amount of a money field. */
  BigDecimal amount(String field) {
    return new BigDecimal(text(field + ".amount"));
  }

  @Override
  public String toString() {
    return "%s %s #%d %s".formatted(topic, key, sequence, name());
  }
}
