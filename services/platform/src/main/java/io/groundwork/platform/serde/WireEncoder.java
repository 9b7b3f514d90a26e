package io.groundwork.platform.serde;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.avro.io.BinaryData;
import org.apache.avro.io.BinaryEncoder;

/**
 * Avro's binary form written straight behind the header of the wire format into one array, so that
 * the finished message is the only copy.
 */
final class WireEncoder extends BinaryEncoder {

  /** 0x00 and a big-endian schema id. */
  static final int HEADER = 5;

  private static final int KEEP = 256 * 1024;

  private byte[] bytes = new byte[1024];
  private int end;

  WireEncoder start(int id) {
    ByteBuffer.wrap(bytes).put((byte) 0).putInt(id);
    end = HEADER;
    return this;
  }

  byte[] finish() {
    return Arrays.copyOf(bytes, end);
  }

  boolean worthKeeping() {
    return bytes.length <= KEEP;
  }

  private void ensure(int more) {
    if (bytes.length - end < more) {
      bytes = Arrays.copyOf(bytes, Math.max(Math.addExact(end, more), Math.multiplyExact(end, 2)));
    }
  }

  @Override
  public void writeBoolean(boolean b) {
    ensure(1);
    bytes[end++] = (byte) (b ? 1 : 0);
  }

  @Override
  public void writeInt(int n) {
    ensure(5);
    end += BinaryData.encodeInt(n, bytes, end);
  }

  @Override
  public void writeLong(long n) {
    ensure(10);
    end += BinaryData.encodeLong(n, bytes, end);
  }

  @Override
  public void writeFloat(float f) {
    ensure(4);
    end += BinaryData.encodeFloat(f, bytes, end);
  }

  @Override
  public void writeDouble(double d) {
    ensure(8);
    end += BinaryData.encodeDouble(d, bytes, end);
  }

  @Override
  public void writeString(String text) {
    var encoded = text.getBytes(StandardCharsets.UTF_8);
    writeInt(encoded.length);
    writeFixed(encoded, 0, encoded.length);
  }

  @Override
  public void writeFixed(byte[] from, int start, int length) {
    ensure(length);
    System.arraycopy(from, start, bytes, end, length);
    end += length;
  }

  @Override
  protected void writeZero() {
    ensure(1);
    bytes[end++] = 0;
  }

  @Override
  public void flush() {}

  @Override
  public int bytesBuffered() {
    return end;
  }
}
