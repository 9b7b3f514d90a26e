package io.groundwork.schemas;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.avro.Schema;

/** Frozen copies of the schemas, one folder per released version; written once, never changed. */
record Releases(Path folder) {

  Map<String, Map<String, Schema>> all() {
    Map<String, Map<String, Schema>> releases = new TreeMap<>();
    for (var version : list(folder)) {
      releases.put(
          version.getFileName().toString(),
          list(version).stream()
              .map(Releases::parse)
              .collect(Collectors.toMap(Schema::getFullName, schema -> schema)));
    }
    return releases;
  }

  static Map<String, Schema> current() {
    return Catalogue.events().stream()
        .collect(Collectors.toMap(PublishedEvent::name, PublishedEvent::schema));
  }

  void freeze(String version) throws IOException {
    var target = folder.resolve(version);
    if (Files.exists(target)) {
      throw new IllegalStateException("Release " + version + " is frozen already");
    }
    Files.createDirectories(target);
    for (var schema : current().values()) {
      Files.writeString(
          target.resolve(schema.getFullName() + ".avsc"), schema.toString(true) + "\n");
    }
  }

  private static Schema parse(Path file) {
    try {
      return new Schema.Parser().parse(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> list(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
