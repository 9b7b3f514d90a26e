package io.groundwork.test.topic;

import java.util.Map;
import org.apache.avro.generic.GenericRecord;
import org.jspecify.annotations.Nullable;

/**
 * A record of a topic with its headers as text. The value is of its generated class where that is
 * on the class path, and generic elsewhere; null for a tombstone.
 */
public record Message(
    String topic,
    int partition,
    long offset,
    String key,
    Map<String, String> headers,
    @Nullable GenericRecord value) {

  public String type() {
    return header("ce_type");
  }

  public long sequence() {
    return Long.parseLong(header("ce_sequence"));
  }

  public String header(String name) {
    var text = headers.get(name);
    if (text == null) {
      throw new AssertionError("No header %s in %s".formatted(name, headers));
    }
    return text;
  }

  public <T> T as(Class<T> type) {
    if (value == null) {
      throw new AssertionError("A tombstone, not a " + type.getSimpleName());
    }
    return type.cast(value);
  }
}
