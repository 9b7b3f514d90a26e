package io.groundwork.platform.parcel;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;

/** Reads what Confluent's wire format says, and fails as the vendor's does. */
public final class ForeignDeserializer implements Deserializer<Object> {

  private final Map<Integer, Schema> schemas = new ConcurrentHashMap<>();
  private ForeignRegistry registry = ForeignRegistry.NONE;

  @Override
  public void configure(Map<String, ?> settings, boolean isKey) {
    registry = ForeignRegistry.of(settings);
  }

  @Override
  public Object deserialize(String topic, byte[] data) {
    var buffer = ByteBuffer.wrap(data);
    if (data.length < 5 || buffer.get() != 0) {
      throw new SerializationException("Unknown magic byte!");
    }
    var writer = schemas.computeIfAbsent(buffer.getInt(), id -> registry.schema(id));
    var body = DecoderFactory.get().binaryDecoder(data, 5, data.length - 5, null);
    try {
      var reader = SpecificData.get().getSchema(SpecificData.get().getClass(writer));
      return new SpecificDatumReader<Object>(writer, reader).read(null, body);
    } catch (IOException | AvroRuntimeException e) {
      throw new SerializationException("Error deserializing Avro message", e);
    }
  }
}
