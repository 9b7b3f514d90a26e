package io.groundwork.local.backup;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.jspecify.annotations.Nullable;

/** Records in a file: partition, time, key, headers, value; then -1 for the end. */
final class Records {

  private static final int END = -1;
  private static final int NOTHING = -1;

  private Records() {}

  static void write(DataOutputStream out, ConsumerRecord<byte[], byte[]> record)
      throws IOException {
    out.writeInt(record.partition());
    out.writeLong(record.timestamp());
    writeBytes(out, record.key());
    var headers = record.headers().toArray();
    out.writeInt(headers.length);
    for (var header : headers) {
      out.writeUTF(header.key());
      writeBytes(out, header.value());
    }
    writeBytes(out, record.value());
  }

  static void end(DataOutputStream out) throws IOException {
    out.writeInt(END);
    out.flush();
  }

  /** Null at the end. */
  static @Nullable ProducerRecord<byte[], byte[]> read(DataInputStream in, String topic)
      throws IOException {
    var partition = in.readInt();
    if (partition == END) {
      return null;
    }
    var time = in.readLong();
    var key = readBytes(in);
    var headers = new ArrayList<Header>();
    for (var left = in.readInt(); left > 0; left--) {
      headers.add(new RecordHeader(in.readUTF(), readBytes(in)));
    }
    return new ProducerRecord<>(topic, partition, time, key, readBytes(in), headers);
  }

  private static void writeBytes(DataOutputStream out, byte @Nullable [] bytes) throws IOException {
    out.writeInt(bytes == null ? NOTHING : bytes.length);
    if (bytes != null) {
      out.write(bytes);
    }
  }

  private static byte @Nullable [] readBytes(DataInputStream in) throws IOException {
    var length = in.readInt();
    return length == NOTHING ? null : in.readNBytes(length);
  }
}
