package io.groundwork.platform.serde;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Map;
import org.apache.avro.SystemLimitException;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DatumReader;
import org.apache.avro.io.DecoderFactory;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;

/**
 * Bytes in Confluent's wire format as specific or generic records, read by our own version of the
 * schema. Safe for any number of threads. Throws {@link RegistryUnavailable} or {@link
 * UnreadableMessage} and nothing else, whatever the bytes.
 */
public final class AvroDeserializer implements Deserializer<Object> {

  private static final int HEADER = WireEncoder.HEADER;
  private static final Pool<BinaryDecoder> DECODERS =
      new Pool<>(() -> DecoderFactory.get().binaryDecoder(new byte[0], null));

  private @Nullable Readers readers;
  private @Nullable SchemaRegistryClient own;

  /** For Kafka, which calls {@link #configure} next. */
  public AvroDeserializer() {}

  /** Shares a client, which is not closed with this deserializer. */
  public AvroDeserializer(SchemaRegistryClient client, Map<String, ?> settings) {
    readers = new Readers(client, new SerdeConfig(settings));
  }

  @Override
  public void configure(Map<String, ?> settings, boolean isKey) {
    close();
    var config = new SerdeConfig(settings);
    var client = new SchemaRegistryClient(config);
    own = client;
    readers = new Readers(client, config);
  }

  @Override
  public @Nullable Object deserialize(String topic, byte @Nullable [] message) {
    return message == null ? null : read(topic, message);
  }

  /** The record that {@link #deserialize} gives, for use without a consumer. */
  public Object read(String topic, byte[] message) {
    if (message.length < HEADER || message[0] != 0) {
      throw new UnreadableMessage("a message of " + topic + " has no Avro header", null);
    }
    var reader = readers().of(ByteBuffer.wrap(message).getInt(1));
    var reuse = DECODERS.take();
    var decoder =
        DecoderFactory.get().binaryDecoder(message, HEADER, message.length - HEADER, reuse);
    try {
      return read(topic, reader, decoder);
    } finally {
      DECODERS.give(decoder);
    }
  }

  private static Object read(String topic, DatumReader<Object> reader, BinaryDecoder decoder) {
    SystemLimitException.beginCollectionAllocationScope();
    try {
      var record = reader.read(null, decoder);
      if (decoder.isEnd()) {
        return record;
      }
    } catch (IOException | RuntimeException | StackOverflowError e) {
      throw new UnreadableMessage("a message of " + topic + " is not as its schema says", e);
    } finally {
      SystemLimitException.endCollectionAllocationScope();
    }
    throw new UnreadableMessage("a message of " + topic + " goes on behind its record", null);
  }

  private Readers readers() {
    if (readers == null) {
      throw new IllegalStateException("configure() was not called");
    }
    return readers;
  }

  @Override
  public void close() {
    if (own != null) {
      own.close();
    }
  }
}
