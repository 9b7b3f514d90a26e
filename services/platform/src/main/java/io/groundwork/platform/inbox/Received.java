package io.groundwork.platform.inbox;

import io.groundwork.platform.outbox.CloudEvent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** A record with its headers as text; what a header should hold and does not is unreadable. */
record Received(ConsumerRecord<String, byte[]> record, Map<String, String> headers) {

  private static final int LONGEST_KEY = 200;

  static Received of(ConsumerRecord<String, byte[]> record) {
    var headers = new LinkedHashMap<String, String>();
    for (var header : record.headers()) {
      var value = header.value();
      headers.put(
          storable(header.key()),
          value == null ? "" : storable(new String(value, StandardCharsets.UTF_8)));
    }
    return new Received(record, headers);
  }

  /** The key as the database can hold it; empty where the producer gave none. */
  String key() {
    var key = storable(record.key() == null ? "" : record.key());
    return key.length() > LONGEST_KEY ? key.substring(0, LONGEST_KEY) : key;
  }

  /** Refuses a key that is not an aggregate's: none, too long, or with U+0000 in it. */
  void checkKey() {
    if (!hasKey()) {
      throw new MessageBroken("the key cannot be an aggregate's id");
    }
  }

  /** Whether the key can be an aggregate's. */
  boolean hasKey() {
    return !key().isEmpty() && key().equals(record.key());
  }

  /** PostgreSQL has no U+0000 in text. */
  static String storable(String text) {
    return text.replace('\0', '\uFFFD');
  }

  Optional<Long> sequenceIfAny() {
    return ifAny(this::sequence);
  }

  Optional<UUID> idIfAny() {
    return ifAny(this::id);
  }

  private static <T> Optional<T> ifAny(Supplier<T> header) {
    try {
      return Optional.of(header.get());
    } catch (MessageBroken _) {
      return Optional.empty();
    }
  }

  UUID id() {
    return header(CloudEvent.ID, UUID::fromString);
  }

  long sequence() {
    return header(CloudEvent.SEQUENCE, Long::parseLong);
  }

  Instant time() {
    return header(CloudEvent.TIME, Instant::parse);
  }

  String text(String name) {
    return header(name, text -> text);
  }

  private <T> T header(String name, java.util.function.Function<String, T> parse) {
    var text = headers.get(name);
    if (text == null) {
      throw new MessageBroken("header %s is missing".formatted(name));
    }
    try {
      return parse.apply(text);
    } catch (RuntimeException e) {
      throw new MessageBroken("header %s cannot be read: %s".formatted(name, text), e);
    }
  }
}
