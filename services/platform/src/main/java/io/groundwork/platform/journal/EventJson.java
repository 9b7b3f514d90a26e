package io.groundwork.platform.journal;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Domain events as JSON under their simple names; old versions are upcast when read. */
final class EventJson<E> {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private final Map<String, Class<? extends E>> types = new HashMap<>();
  private final List<Upcaster> upcasters;

  EventJson(Class<E> events, List<Upcaster> upcasters) {
    leaves(events)
        .forEach(
            type -> {
              if (types.put(type.getSimpleName(), type.asSubclass(events)) != null) {
                throw new IllegalArgumentException("Two events are called " + type.getSimpleName());
              }
            });
    this.upcasters = upcasters.stream().sorted(Comparator.comparingInt(Upcaster::from)).toList();
  }

  String write(E event) {
    return MAPPER.writeValueAsString(event);
  }

  /** The version under which an event of this type is written today. */
  int version(String type) {
    return upcasters.stream()
        .filter(upcaster -> upcaster.type().equals(type))
        .mapToInt(upcaster -> upcaster.from() + 1)
        .max()
        .orElse(1);
  }

  E read(String type, int version, String json) {
    var event = types.get(type);
    if (event == null) {
      throw new IllegalStateException("The journal holds an event of an unknown type: " + type);
    }
    if (version == version(type)) {
      return MAPPER.readValue(json, event);
    }
    return MAPPER.treeToValue(upcast(type, version, json), event);
  }

  private ObjectNode upcast(String type, int version, String json) {
    var tree = (ObjectNode) MAPPER.readTree(json);
    for (var upcaster : upcasters) {
      if (upcaster.type().equals(type) && upcaster.from() >= version) {
        tree = upcaster.upcast(tree);
      }
    }
    return tree;
  }

  private static Stream<Class<?>> leaves(Class<?> type) {
    return type.isSealed()
        ? Arrays.stream(type.getPermittedSubclasses()).flatMap(EventJson::leaves)
        : Stream.of(type);
  }
}
