package io.groundwork.platform.serde;

import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * Avro records as bytes in Confluent's wire format. Safe for any number of threads, platform or
 * virtual. Throws {@link RegistryUnavailable} or {@link UnwritableMessage}.
 */
public final class AvroSerializer implements Serializer<Object> {

  private static final Pool<WireEncoder> ENCODERS = new Pool<>(WireEncoder::new);

  private @Nullable Writers writers;
  private @Nullable SchemaRegistryClient own;

  /** For Kafka, which calls {@link #configure} next. */
  public AvroSerializer() {}

  /** Shares a client, which is not closed with this serializer. */
  public AvroSerializer(SchemaRegistryClient client, Map<String, ?> settings, boolean isKey) {
    writers = new Writers(client, new SerdeConfig(settings), isKey);
  }

  @Override
  public void configure(Map<String, ?> settings, boolean isKey) {
    close();
    var config = new SerdeConfig(settings);
    var client = new SchemaRegistryClient(config);
    own = client;
    writers = new Writers(client, config, isKey);
  }

  @Override
  public byte @Nullable [] serialize(String topic, @Nullable Object message) {
    return message == null ? null : write(topic, message);
  }

  /** The bytes that {@link #serialize} gives, for use without a producer. */
  public byte[] write(String topic, Object message) {
    var writer = writers().of(topic, message);
    var encoder = ENCODERS.take();
    try {
      encoder.start(writer.id());
      writer.datum().write(message, encoder);
      return encoder.finish();
    } catch (IOException | RuntimeException e) {
      throw new UnwritableMessage(
          message.getClass().getName() + " for " + topic + " does not fit its schema", e);
    } finally {
      if (encoder.worthKeeping()) {
        ENCODERS.give(encoder);
      }
    }
  }

  /** Resolves ids now, so that an outage of the registry later blocks no message of these. */
  public void warm(String topic, Collection<Schema> schemas) {
    schemas.forEach(schema -> writers().id(topic, schema));
  }

  private Writers writers() {
    if (writers == null) {
      throw new IllegalStateException("configure() was not called");
    }
    return writers;
  }

  @Override
  public void close() {
    if (own != null) {
      own.close();
    }
  }
}
