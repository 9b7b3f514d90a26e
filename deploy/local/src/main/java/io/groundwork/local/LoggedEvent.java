package io.groundwork.local;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * An event as it was read back from Kafka.
 *
 * @param key the aggregate's id
 * @param sequence its place among the events of its key, 1..n
 */
record LoggedEvent(
    String topic, String key, String type, long sequence, String actor, SpecificRecord payload) {

  /** Empty for a message that is no event of ours. */
  static Optional<LoggedEvent> of(ConsumerRecord<String, Object> record) {
    return record.value() instanceof SpecificRecord payload
        ? Optional.of(
            new LoggedEvent(
                record.topic(),
                record.key(),
                header(record, "ce_type"),
                Long.parseLong(header(record, "ce_sequence")),
                header(record, "ce_actor"),
                payload))
        : Optional.empty();
  }

  private static String header(ConsumerRecord<String, Object> record, String name) {
    var header = record.headers().lastHeader(name);
    return header == null ? "0" : new String(header.value(), StandardCharsets.UTF_8);
  }

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
