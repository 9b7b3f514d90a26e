package io.groundwork.local;

import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * An event as it was read back from Kafka.
 *
 * @param key the aggregate's id
 * @param sequence its place among the events of its key, 1..n
 */
record LoggedEvent(
    String topic, String key, String type, long sequence, String actor, SpecificRecord payload) {

  /** Simple name of the event. */
  String name() {
    return payload.getSchema().getName();
  }

  /** A field of the record, nested ones by dots; null where there is none. */
  @Nullable Object field(String path) {
    Object value = payload;
    for (var name : path.split("\\.")) {
      if (!(value instanceof SpecificRecord record) || record.getSchema().getField(name) == null) {
        return null;
      }
      value = record.get(record.getSchema().getField(name).pos());
    }
    return value;
  }
}
