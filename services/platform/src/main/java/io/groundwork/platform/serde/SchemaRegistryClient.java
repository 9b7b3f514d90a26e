package io.groundwork.platform.serde;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.avro.Schema;

/**
 * Confluent's schema registry API, as far as Avro needs it. Answers that cannot change are kept:
 * once resolved, an outage of the registry does not matter.
 */
public final class SchemaRegistryClient implements AutoCloseable {

  private record Use(String subject, Schema schema) {}

  private final RegistryProtocol registry;
  private final Lookups<Use, Integer> registered;
  private final Lookups<Use, Integer> found;
  private final Lookups<Integer, Schema> schemas;

  /** Takes Confluent's settings; others are ignored. */
  public SchemaRegistryClient(Map<String, ?> settings) {
    this(new SerdeConfig(settings));
  }

  SchemaRegistryClient(SerdeConfig config) {
    int limit = config.getInt(SerdeConfig.CACHE_LIMIT);
    registry = new RegistryProtocol(config);
    registered = new Lookups<>(limit);
    found = new Lookups<>(limit);
    schemas = new Lookups<>(limit);
  }

  /** The schema's id; nothing is added when the subject has it already. */
  public int register(String subject, Schema schema) {
    return registered.get(new Use(subject, schema), _ -> registry.register(subject, schema));
  }

  /** The id of a schema the subject has; else {@link RegistryRefused}. */
  public int lookup(String subject, Schema schema) {
    return found.get(new Use(subject, schema), _ -> registry.lookup(subject, schema));
  }

  /** The schema an id stands for; {@link RegistryRefused} when no such id was given out. */
  public Schema schema(int id) {
    return schemas.get(id, registry::schema);
  }

  public RegisteredSchema latest(String subject) {
    return registry.version(subject, "latest");
  }

  /** Oldest first; empty when there is no such subject. */
  public List<RegisteredSchema> versions(String subject) {
    return emptyIfUnknown(
        () ->
            registry.versionsOf(subject).stream()
                .map(version -> registry.version(subject, version))
                .toList());
  }

  public List<String> subjects() {
    return registry.subjects();
  }

  /** A level of the registry, such as {@code FULL_TRANSITIVE}. */
  public void setCompatibility(String subject, String level) {
    registry.setCompatibility(subject, level);
  }

  /** What speaks against the schema as the subject's next version, at the subject's level. */
  public List<String> checkCompatibility(String subject, Schema schema) {
    return emptyIfUnknown(
        () -> {
          var objections = registry.objections(subject, schema);
          if (objections == null) {
            return List.of();
          }
          var reasons =
              objections.isEmpty() ? Evolution.breaks(schema, versions(subject)) : objections;
          return reasons.isEmpty() ? List.of("the registry gives no reason") : reasons;
        });
  }

  private static <T> List<T> emptyIfUnknown(Supplier<List<T>> question) {
    try {
      return question.get();
    } catch (RegistryRefused e) {
      if (e.notFound()) {
        return List.of();
      }
      throw e;
    }
  }

  @Override
  public void close() {
    registry.close();
  }
}
