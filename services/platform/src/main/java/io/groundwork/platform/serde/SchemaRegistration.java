package io.groundwork.platform.serde;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.apache.avro.Schema;

/**
 * The deployment's step: all schemas or none. From then on their subjects are FULL_TRANSITIVE, so
 * that every reader reads every message ever written.
 */
public final class SchemaRegistration {

  private static final String LEVEL = "FULL_TRANSITIVE";

  private final SchemaRegistryClient client;

  public SchemaRegistration(SchemaRegistryClient client) {
    this.client = client;
  }

  /** Ids by subject. {@link IncompatibleSchemas}, and nothing registered, if one does not fit. */
  public Map<String, Integer> register(Map<String, Schema> schemas) {
    demand(schemas, (subject, schema) -> Evolution.breaks(schema, client.versions(subject)));
    schemas.keySet().forEach(this::protect);
    demand(schemas, client::checkCompatibility);
    var ids = new LinkedHashMap<String, Integer>();
    schemas.forEach((subject, schema) -> ids.put(subject, client.register(subject, schema)));
    schemas.keySet().forEach(this::protect);
    return ids;
  }

  private static void demand(
      Map<String, Schema> schemas, BiFunction<String, Schema, List<String>> check) {
    var problems = new ArrayList<String>();
    schemas.forEach(
        (subject, schema) ->
            check.apply(subject, schema).forEach(why -> problems.add(subject + " " + why)));
    if (!problems.isEmpty()) {
      throw new IncompatibleSchemas(problems);
    }
  }

  /** Some registries know a subject only once it has a schema. */
  private void protect(String subject) {
    try {
      client.setCompatibility(subject, LEVEL);
    } catch (RegistryRefused e) {
      if (!e.notFound()) {
        throw e;
      }
    }
  }
}
