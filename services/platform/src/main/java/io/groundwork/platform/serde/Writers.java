package io.groundwork.platform.serde;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;
import org.apache.avro.SchemaNormalization;
import org.apache.avro.generic.GenericContainer;
import org.apache.avro.specific.SpecificRecord;

/**
 * Finds a message's writer by the identity of its class or schema: an unsynchronised look-up in a
 * table that is replaced, never changed.
 */
final class Writers {

  private final SchemaRegistryClient client;
  private final SerdeConfig config;
  private final SubjectName names;
  private final boolean isKey;
  private final int limit;
  private final AtomicReference<Map<String, Map<Object, Writer>>> known =
      new AtomicReference<>(Map.of());

  Writers(SchemaRegistryClient client, SerdeConfig config, boolean isKey) {
    this.client = client;
    this.config = config;
    this.isKey = isKey;
    names = config.subjectName(isKey);
    limit = config.getInt(SerdeConfig.CACHE_LIMIT);
  }

  Writer of(String topic, Object message) {
    var kind = message instanceof SpecificRecord ? message.getClass() : schemaOf(message);
    var types = known.get().get(topic);
    var writer = types == null ? null : types.get(kind);
    return writer != null && writer.valid()
        ? writer
        : remember(topic, kind, resolve(topic, message));
  }

  /** The id under which a message of this schema would be written. */
  int id(String topic, Schema schema) {
    var subject = names.of(topic, isKey, schema);
    try {
      return config.getBoolean(SerdeConfig.AUTO_REGISTER)
          ? client.register(subject, schema)
          : client.lookup(subject, schema);
    } catch (RegistryRefused e) {
      throw new UnwritableMessage(
          "no id for " + schema.getFullName() + " under " + subject + ": " + e.getMessage(), e);
    }
  }

  private Writer resolve(String topic, Object message) {
    var schema = schemaOf(message);
    return config.getBoolean(SerdeConfig.USE_LATEST)
        ? latest(names.of(topic, isKey, schema), message, schema)
        : new Writer(id(topic, schema), Writer.of(message, schema), Writer.ALWAYS);
  }

  private Writer latest(String subject, Object message, Schema own) {
    var latest = client.latest(subject);
    var ttl = config.getLong(SerdeConfig.LATEST_TTL);
    var until = ttl < 0 ? Writer.ALWAYS : System.nanoTime() + TimeUnit.SECONDS.toNanos(ttl);
    if (sameForm(own, latest.schema())) {
      return new Writer(latest.id(), Writer.of(message, own), until);
    }
    var fit = SchemaCompatibility.checkReaderWriterCompatibility(latest.schema(), own).getType();
    if (config.getBoolean(SerdeConfig.LATEST_STRICT) && fit != SchemaCompatibilityType.COMPATIBLE) {
      throw new UnwritableMessage("the latest schema of " + subject + " cannot read ours", null);
    }
    return new Writer(latest.id(), Writer.converting(message, own, latest.schema()), until);
  }

  private static boolean sameForm(Schema one, Schema other) {
    return SchemaNormalization.toParsingForm(one).equals(SchemaNormalization.toParsingForm(other));
  }

  private Writer remember(String topic, Object kind, Writer writer) {
    known.updateAndGet(
        before -> {
          var full = before.values().stream().mapToInt(Map::size).sum() >= limit;
          var after = new HashMap<String, Map<Object, Writer>>(full ? Map.of() : before);
          var types = new IdentityHashMap<>(after.getOrDefault(topic, Map.of()));
          types.put(kind, writer);
          after.put(topic, types);
          return after;
        });
    return writer;
  }

  private static Schema schemaOf(Object message) {
    if (message instanceof GenericContainer record) {
      return record.getSchema();
    }
    throw new UnwritableMessage(
        message.getClass().getName() + " is neither a specific nor a generic Avro record", null);
  }
}
