package io.groundwork.schemas;

import static org.apache.avro.SchemaCompatibility.checkReaderWriterCompatibility;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;
import org.jspecify.annotations.Nullable;

/**
 * FULL_TRANSITIVE, as the registry has it: every released version can be read by what is current,
 * and what is current by every released version.
 *
 * @param broken promises that are not kept, one sentence each; must be empty
 * @param unreleased names of events that no release has yet; a notice, not a fault
 */
record Compatibility(List<String> broken, List<String> unreleased) {

  /** Schemas are by full name; releases are by version, each of them by full name. */
  static Compatibility of(Map<String, Schema> current, Map<String, Map<String, Schema>> releases) {
    List<String> broken = new ArrayList<>();
    releases.forEach(
        (version, released) ->
            released.forEach(
                (name, schema) -> broken.addAll(check(version, schema, current.get(name)))));
    var unreleased =
        current.keySet().stream()
            .filter(name -> releases.values().stream().noneMatch(it -> it.containsKey(name)))
            .sorted()
            .toList();
    return new Compatibility(broken, unreleased);
  }

  private static List<String> check(String version, Schema released, @Nullable Schema current) {
    if (current == null) {
      return List.of("%s of release %s is gone".formatted(released.getFullName(), version));
    }
    List<String> broken = new ArrayList<>();
    broken.addAll(read(current, "the current version", released, "release " + version));
    broken.addAll(read(released, "release " + version, current, "the current version"));
    return broken;
  }

  private static List<String> read(Schema reader, String by, Schema writer, String written) {
    var result = checkReaderWriterCompatibility(reader, writer);
    if (result.getType() == SchemaCompatibilityType.COMPATIBLE) {
      return List.of();
    }
    return result.getResult().getIncompatibilities().stream()
        .map(
            fault ->
                "%s written by %s cannot be read by %s: %s at %s: %s"
                    .formatted(
                        writer.getFullName(),
                        written,
                        by,
                        fault.getType(),
                        fault.getLocation(),
                        fault.getMessage()))
        .toList();
  }
}
