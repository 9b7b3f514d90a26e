package io.groundwork.benchmark.serde;

import io.groundwork.platform.serde.AvroSerializer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumWriter;
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
 * A record to bytes. Ours makes a new array with the header of the wire format; raw writes into a
 * stream and an encoder that are used again, and copies nothing. Both let the generated class write
 * itself.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@SuppressWarnings("NullAway.Init") // JMH calls prepare first
public class Writing {

  @Param({"DocumentAttached", "ProjectRegistered"})
  public String record;

  private SpecificRecordBase message;
  private AvroSerializer serializer;
  private SpecificDatumWriter<SpecificRecordBase> writer;
  private ByteArrayOutputStream out;
  private BinaryEncoder encoder;

  /** For JMH. */
  public Writing() {}

  @Setup
  public void prepare() {
    message = Records.of(record);
    serializer = Setting.serializer();
    var model = message.getSpecificData();
    model.setCustomCoders(true); // as ours: the generated class writes itself
    writer = new SpecificDatumWriter<>(message.getSchema(), model);
    out = new ByteArrayOutputStream(4096);
    encoder = EncoderFactory.get().binaryEncoder(out, null);
  }

  @Benchmark
  public byte[] ours() {
    return serializer.write(Setting.TOPIC, message);
  }

  @Benchmark
  public int raw() throws IOException {
    out.reset();
    encoder = EncoderFactory.get().binaryEncoder(out, encoder);
    writer.write(message, encoder);
    encoder.flush();
    return out.size();
  }
}
