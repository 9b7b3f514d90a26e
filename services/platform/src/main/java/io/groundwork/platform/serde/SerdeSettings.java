package io.groundwork.platform.serde;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serializer;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which serde the service uses, and its settings.
 *
 * @param serializer any Kafka serializer in Confluent's wire format
 * @param deserializer the deserializer that belongs to it
 * @param properties handed to both, under Confluent's names
 */
@ConfigurationProperties("groundwork.serde")
record SerdeSettings(
    @DefaultValue("io.groundwork.platform.serde.AvroSerializer")
        Class<? extends Serializer<Object>> serializer,
    @DefaultValue("io.groundwork.platform.serde.AvroDeserializer")
        Class<? extends Deserializer<Object>> deserializer,
    @DefaultValue Map<String, String> properties) {

  /** Also for a deserializer that knows nothing of it. */
  List<String> trusted() {
    return Arrays.stream(
            properties.getOrDefault("specific.avro.trusted.packages", "").split("\\s*,\\s*"))
        .filter(name -> !name.isBlank())
        .toList();
  }
}
