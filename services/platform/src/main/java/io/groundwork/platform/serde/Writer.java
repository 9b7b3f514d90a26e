package io.groundwork.platform.serde;

import java.io.IOException;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.io.DatumWriter;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.Encoder;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecordBase;

/** How one type of message is written, under which id, and until when that is known to hold. */
record Writer(int id, DatumWriter<Object> datum, long validUntil) {

  static final long ALWAYS = Long.MAX_VALUE;

  boolean valid() {
    return validUntil == ALWAYS || System.nanoTime() - validUntil < 0;
  }

  /** Generated classes write themselves, without looking at the schema. */
  static DatumWriter<Object> of(Object message, Schema schema) {
    if (message instanceof SpecificRecordBase specific) {
      var model = specific.getSpecificData();
      model.setCustomCoders(true);
      return new SpecificDatumWriter<>(schema, model);
    }
    return new GenericDatumWriter<>(schema);
  }

  /** Writes in another schema than the object has, by way of reading it in that one. */
  static DatumWriter<Object> converting(Object message, Schema own, Schema other) {
    var reader = new GenericDatumReader<Object>(own, other);
    var first = of(message, own);
    var second = new GenericDatumWriter<Object>(other);
    return new DatumWriter<>() {
      @Override
      public void setSchema(Schema schema) {
        throw new UnsupportedOperationException();
      }

      @Override
      public void write(Object datum, Encoder out) throws IOException {
        var encoder = new WireEncoder().start(0);
        first.write(datum, encoder);
        var bytes = encoder.finish();
        var from = WireEncoder.HEADER;
        var decoder = DecoderFactory.get().binaryDecoder(bytes, from, bytes.length - from, null);
        second.write(reader.read(null, decoder), out);
      }
    };
  }
}
