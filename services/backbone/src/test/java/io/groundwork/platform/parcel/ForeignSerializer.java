package io.groundwork.platform.parcel;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serializer;

/** Somebody else's serializer in Confluent's wire format: nothing of it is platform's. */
public final class ForeignSerializer implements Serializer<Object> {

  private final Map<String, Integer> ids = new ConcurrentHashMap<>();
  private ForeignRegistry registry = ForeignRegistry.NONE;

  @Override
  public void configure(Map<String, ?> settings, boolean isKey) {
    registry = ForeignRegistry.of(settings);
  }

  @Override
  public byte[] serialize(String topic, Object data) {
    var event = (SpecificRecord) data;
    var schema = event.getSchema();
    var id =
        ids.computeIfAbsent(topic + "-" + schema.getFullName(), subject -> id(subject, schema));
    var bytes = new ByteArrayOutputStream();
    bytes.writeBytes(ByteBuffer.allocate(5).put((byte) 0).putInt(id).array());
    var encoder = EncoderFactory.get().directBinaryEncoder(bytes, null);
    try {
      new SpecificDatumWriter<SpecificRecord>(schema).write(event, encoder);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new SerializationException("Error serializing Avro message", e);
    }
  }

  private int id(String subject, Schema schema) {
    return registry.register(subject, schema);
  }
}
