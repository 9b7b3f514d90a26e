package io.groundwork.platform.serde;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.apache.avro.Schema;
import org.apache.kafka.common.config.ConfigException;

/** Under which subject the schema of a message is registered. */
enum SubjectName {
  TOPIC("TopicNameStrategy") {
    @Override
    String of(String topic, boolean isKey, Schema schema) {
      return topic + (isKey ? "-key" : "-value");
    }
  },
  RECORD("RecordNameStrategy") {
    @Override
    String of(String topic, boolean isKey, Schema schema) {
      return recordName(schema);
    }
  },
  TOPIC_RECORD("TopicRecordNameStrategy") {
    @Override
    String of(String topic, boolean isKey, Schema schema) {
      return topic + "-" + recordName(schema);
    }
  };

  private static final String CONFLUENT = "io.confluent.kafka.serializers.subject.";

  private final String label;

  SubjectName(String label) {
    this.label = label;
  }

  abstract String of(String topic, boolean isKey, Schema schema);

  /** Takes the short name and Confluent's class name. */
  static SubjectName named(String setting, String name) {
    return Arrays.stream(values())
        .filter(it -> name.equals(it.label) || name.equals(CONFLUENT + it.label))
        .findFirst()
        .orElseThrow(() -> new ConfigException(setting, name, "must be one of " + labels()));
  }

  private static String labels() {
    return Arrays.stream(values()).map(it -> it.label).collect(Collectors.joining(", "));
  }

  private static String recordName(Schema schema) {
    return switch (schema.getType()) {
      case RECORD, ENUM, FIXED -> schema.getFullName();
      default ->
          throw new UnwritableMessage(
              "a subject named after the record needs a record, not " + schema.getType(), null);
    };
  }
}
