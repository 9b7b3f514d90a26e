package io.groundwork.benchmark.serde;

import io.groundwork.platform.serde.AvroDeserializer;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificRecordBase;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * Bytes to a record. Ours makes a new record after a look at the schema's id; raw knows the schema
 * and reads into the record and with the decoder of the time before.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@SuppressWarnings("NullAway.Init") // JMH calls prepare first
public class Reading {

  @Param({"DocumentAttached", "ProjectRegistered"})
  public String record;

  private byte[] bytes;
  private AvroDeserializer deserializer;
  private SpecificDatumReader<SpecificRecordBase> reader;
  private BinaryDecoder decoder;
  private SpecificRecordBase last;

  /** For JMH. */
  public Reading() {}

  @Setup
  public void prepare() throws IOException {
    var message = Records.of(record);
    bytes = Setting.serializer().write(Setting.TOPIC, message);
    deserializer = Setting.deserializer();
    reader = new SpecificDatumReader<>(message.getSchema());
    decoder = DecoderFactory.get().binaryDecoder(new byte[0], null);
    last = raw();
    if (!ours().equals(message) || !last.equals(message)) {
      throw new IllegalStateException("What was read is not what was written");
    }
  }

  @Benchmark
  public Object ours() {
    return deserializer.read(Setting.TOPIC, bytes);
  }

  @Benchmark
  public SpecificRecordBase raw() throws IOException {
    var length = bytes.length - Setting.HEADER;
    decoder = DecoderFactory.get().binaryDecoder(bytes, Setting.HEADER, length, decoder);
    last = reader.read(last, decoder);
    return last;
  }
}
