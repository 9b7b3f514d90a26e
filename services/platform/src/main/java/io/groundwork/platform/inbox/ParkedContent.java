package io.groundwork.platform.inbox;

import java.util.Base64;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;

/** Reads what can be read of a parked message. */
final class ParkedContent {

  private final Deserializer<Object> deserializer;

  ParkedContent(Deserializer<Object> deserializer) {
    this.deserializer = deserializer;
  }

  ParkedDetail detail(Parking.Shown shown) {
    var parked = shown.message();
    var value = parked.message().record().value();
    return new ParkedDetail(
        shown.view(),
        parked.message().headers(),
        value == null ? null : Base64.getEncoder().encodeToString(value),
        read(parked.topic(), value));
  }

  private @Nullable String read(String topic, byte @Nullable [] value) {
    try {
      return deserializer.deserialize(topic, value) instanceof SpecificRecord record
          ? record.toString()
          : null;
    } catch (RuntimeException _) {
      return null;
    }
  }
}
