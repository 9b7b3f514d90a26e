package io.groundwork.benchmark.serde;

import io.groundwork.platform.serde.AvroDeserializer;
import io.groundwork.platform.serde.AvroSerializer;
import java.util.Map;

/** Our serde, configured as in a service, with the registry of the running system. */
final class Setting {

  static final String TOPIC = "projects.project";

  /** Magic byte and schema id. */
  static final int HEADER = 5;

  private static final Map<String, String> SETTINGS =
      Map.of(
          "schema.registry.url",
          System.getProperty("groundwork.registry", ""),
          "specific.avro.reader",
          "true",
          "specific.avro.trusted.packages",
          "io.groundwork",
          "value.subject.name.strategy",
          "io.confluent.kafka.serializers.subject.TopicRecordNameStrategy",
          "auto.register.schemas",
          "false");

  private Setting() {}

  static AvroSerializer serializer() {
    var serializer = new AvroSerializer();
    serializer.configure(SETTINGS, false);
    return serializer;
  }

  static AvroDeserializer deserializer() {
    var deserializer = new AvroDeserializer();
    deserializer.configure(SETTINGS, false);
    return deserializer;
  }
}
