package io.groundwork.local.backup;

import io.groundwork.local.backup.Manifest.UsedSchema;
import io.groundwork.platform.serde.RegistryRefused;
import io.groundwork.platform.serde.SchemaRegistryClient;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;

/** Which schemas records were written with: another registry gives the same ones other ids. */
final class SchemaIds implements AutoCloseable {

  private static final int HEADER = 5;

  private record Use(String topic, int id) {}

  private final SchemaRegistryClient registry;
  private final Set<Use> seen = new HashSet<>();
  private final Map<Use, Integer> here = new HashMap<>();

  SchemaIds(String registryUrl) {
    registry = new SchemaRegistryClient(Map.of("schema.registry.url", registryUrl));
  }

  void see(String topic, byte @Nullable [] value) {
    if (value != null && isWire(value)) {
      seen.add(new Use(topic, ByteBuffer.wrap(value).getInt(1)));
    }
  }

  /** Of all that was seen; ids that were never given out, in messages that are parked, are left. */
  List<UsedSchema> used() {
    var used = new ArrayList<UsedSchema>();
    for (var use : seen) {
      try {
        used.add(new UsedSchema(use.topic(), use.id(), registry.schema(use.id()).toString()));
      } catch (RegistryRefused e) {
        if (!e.notFound()) {
          throw e;
        }
      }
    }
    return used;
  }

  /** Registers what this registry lacks. */
  void learn(List<UsedSchema> schemas) {
    for (var each : schemas) {
      var schema = new Schema.Parser().parse(each.schema());
      var subject = each.topic() + "-" + schema.getFullName();
      here.put(new Use(each.topic(), each.id()), registry.register(subject, schema));
    }
  }

  /** The same value, naming its schema as this registry does. */
  byte @Nullable [] translate(String topic, byte @Nullable [] value) {
    if (value == null || !isWire(value)) {
      return value;
    }
    var id = here.get(new Use(topic, ByteBuffer.wrap(value).getInt(1)));
    return id == null ? value : ByteBuffer.wrap(value.clone()).putInt(1, id).array();
  }

  private static boolean isWire(byte[] value) {
    return value.length >= HEADER && value[0] == 0;
  }

  @Override
  public void close() {
    registry.close();
  }
}
