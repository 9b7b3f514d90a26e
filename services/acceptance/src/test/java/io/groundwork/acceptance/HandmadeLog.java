package io.groundwork.acceptance;

import io.groundwork.schemas.Catalogue;
import io.groundwork.schemas.PublishedEvent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;

/** A log as a test wants it, to see that a promise can be found broken. */
final class HandmadeLog {

  private final List<Published> events = new ArrayList<>();

  /** One more event, numbered rightly; fields are name, value, name, value; maps are records. */
  HandmadeLog add(String key, String name, Object... fields) {
    var about = published(name);
    var value = new GenericData.Record(about.schema());
    value.put(0, key);
    for (var field = 0; field < fields.length; field += 2) {
      var at = about.schema().getField(fields[field].toString());
      value.put(at.pos(), shaped(at.schema(), fields[field + 1]));
    }
    var sequence =
        1 + events.stream().filter(e -> e.stream().equals(about.topic() + " " + key)).count();
    var id = UUID.nameUUIDFromBytes((key + events.size()).getBytes()).toString();
    events.add(
        new Published(about.topic(), key, id, about.name(), sequence, events.size(), "", value));
    return this;
  }

  HandmadeLog without(int index) {
    events.remove(index);
    return this;
  }

  HandmadeLog twice(int index) {
    events.add(index, events.get(index));
    return this;
  }

  /** One that came before comes last, too. */
  HandmadeLog again(int index) {
    events.add(events.get(index));
    return this;
  }

  HandmadeLog swapped(int one, int other) {
    Collections.swap(events, one, other);
    return this;
  }

  /** Id of the last event. */
  String lastId() {
    return events.getLast().id();
  }

  List<Published> events() {
    return List.copyOf(events);
  }

  static Map<String, Object> roubles(String amount) {
    return Map.of("amount", amount, "currency", "RUB");
  }

  private static PublishedEvent published(String name) {
    return Catalogue.events().stream()
        .filter(event -> event.name().endsWith("." + name))
        .findFirst()
        .orElseThrow();
  }

  private static Object shaped(Schema schema, Object value) {
    if (value instanceof Map<?, ?> fields) {
      var shaped = new GenericData.Record(schema);
      fields.forEach((name, each) -> shaped.put(name.toString(), each));
      return shaped;
    }
    return value;
  }
}
