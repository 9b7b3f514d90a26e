package io.groundwork.platform.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.groundwork.platform.problem.InvalidField;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32C;

/**
 * Where the next page starts: the sort values of the last item, opaque to the caller. The checksum
 * catches edited or cut text; a cursor grants nothing, so it needs no secret.
 */
public record Cursor(List<String> values) {

  private static final char SEPARATOR = '\u001f';
  private static final int CHECKSUM = Integer.BYTES;

  public Cursor {
    values = List.copyOf(values);
  }

  public static Cursor of(Object... values) {
    return new Cursor(Stream.of(values).map(String::valueOf).toList());
  }

  /**
   * Name and signature that Spring's conversion looks for, so a request parameter may be a Cursor.
   */
  public static Cursor valueOf(String text) {
    try {
      var bytes = Base64.getUrlDecoder().decode(text);
      var payload = Arrays.copyOfRange(bytes, CHECKSUM, bytes.length);
      if (ByteBuffer.wrap(bytes).getInt() == checksum(payload)) {
        return new Cursor(List.of(new String(payload, UTF_8).split("" + SEPARATOR, -1)));
      }
    } catch (RuntimeException _) {
      throw invalid();
    }
    throw invalid();
  }

  public String value(int index) {
    if (index >= values.size()) {
      throw invalid();
    }
    return values.get(index);
  }

  public long number(int index) {
    try {
      return Long.parseLong(value(index));
    } catch (NumberFormatException _) {
      throw invalid();
    }
  }

  public String text() {
    var payload = String.join("" + SEPARATOR, values).getBytes(UTF_8);
    var bytes = ByteBuffer.allocate(CHECKSUM + payload.length).putInt(checksum(payload));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.put(payload).array());
  }

  private static int checksum(byte[] payload) {
    var crc = new CRC32C();
    crc.update(payload);
    return (int) crc.getValue();
  }

  private static InvalidField invalid() {
    return new InvalidField(
        "cursor",
        "is not a cursor of this service",
        "use `next` of the last page, or leave it out");
  }

  @Override
  public String toString() {
    return text();
  }
}
