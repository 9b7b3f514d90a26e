package io.groundwork.platform.journal;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.introspect.VisibilityChecker;
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
          .changeDefaultVisibility(EventJson::componentsOnly)
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
    types.keySet().forEach(this::checkChain);
  }

  String write(E event) {
    return MAPPER.writeValueAsString(event);
  }

  Set<String> types() {
    return types.keySet();
  }

  /** A record's own methods, such as isOpen(), are no part of what happened. */
  private static VisibilityChecker componentsOnly(VisibilityChecker visible) {
    return visible
        .withGetterVisibility(Visibility.NONE)
        .withIsGetterVisibility(Visibility.NONE)
        .withFieldVisibility(Visibility.ANY);
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
    if (version > version(type)) {
      throw new IllegalStateException(
          "The journal holds version %d of %s, newer than this service".formatted(version, type));
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

  private void checkChain(String type) {
    var steps = upcasters.stream().filter(each -> each.type().equals(type)).map(Upcaster::from);
    if (!steps.toList().equals(IntStream.range(1, version(type)).boxed().toList())) {
      throw new IllegalArgumentException("The upcasters of " + type + " are no chain from 1");
    }
  }

  private static Stream<Class<?>> leaves(Class<?> type) {
    return type.isSealed()
        ? Arrays.stream(type.getPermittedSubclasses()).flatMap(EventJson::leaves)
        : Stream.of(type);
  }
}
