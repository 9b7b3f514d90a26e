package io.groundwork.local.backup;

import io.groundwork.local.backup.Manifest.Tables;
import io.groundwork.schemas.Topics;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/** Takes a backup of a running system, and fills an empty one from it. */
public final class Backups {

  private final Installation system;
  private final Consumer<String> progress;

  public Backups(Installation system, Consumer<String> progress) {
    this.system = system;
    this.progress = progress;
  }

  /** Commands wait while everything stands still, not while it is copied. */
  public void take(Path file) {
    var topics = Topics.all().stream().sorted().toList();
    var databases = new LinkedHashMap<String, Database>();
    try (var backup = new BackupWriter(file);
        var schemas = new SchemaIds(system.registryUrl());
        var reading = new TopicReading(system, topics)) {
      var takenAt = mark(reading, databases);
      var tables = copyDatabases(backup, databases);
      var records = copyTopics(backup, reading, schemas, topics);
      backup.complete(
          new Manifest(Manifest.FORMAT, takenAt.toString(), tables, records, schemas.used()));
    } finally {
      databases.values().forEach(Database::close);
    }
  }

  private Instant mark(TopicReading reading, Map<String, Database> databases) {
    var began = System.nanoTime();
    var at = Instant.now();
    try (var _ = new StandStill(system)) {
      for (var service : system.databases().keySet()) {
        databases.put(service, Database.asOfNow(system, service));
      }
      reading.markEnds();
    }
    var millis = (System.nanoTime() - began) / 1_000_000;
    progress.accept("Stood still for %d ms".formatted(millis));
    return at;
  }

  private Map<String, Tables> copyDatabases(BackupWriter backup, Map<String, Database> databases) {
    var tables = new LinkedHashMap<String, Tables>();
    databases.forEach(
        (service, database) -> {
          tables.put(service, database.copyTo(backup));
          progress.accept("  %s: %d rows".formatted(service, sum(tables.get(service))));
        });
    return tables;
  }

  private Map<String, Long> copyTopics(
      BackupWriter backup, TopicReading reading, SchemaIds schemas, List<String> topics) {
    var records = new LinkedHashMap<String, Long>();
    for (var topic : topics) {
      var count = backup.entry("topics/" + topic, out -> reading.copy(topic, schemas, out));
      records.put(topic, count);
      progress.accept("  %s: %d records".formatted(topic, count));
    }
    return records;
  }

  /** All or nothing, as far as that can be had of several servers: what may fail comes first. */
  public void restore(Path file) {
    var databases = new LinkedHashMap<String, Database>();
    try (var backup = new BackupReader(file);
        var schemas = new SchemaIds(system.registryUrl())) {
      var manifest = backup.manifest();
      requireSameServices(manifest);
      requireNoRecords();
      manifest.databases().keySet().forEach(it -> databases.put(it, Database.toFill(system, it)));
      databases.forEach((service, database) -> database.requireFits(tables(manifest, service)));
      schemas.learn(manifest.schemas());
      try (var writing = new TopicWriting(system)) {
        fillTopics(backup, writing, schemas);
        fillDatabases(backup, databases);
        databases.values().forEach(Database::commit);
        writing.commit();
      }
      tellOfPeople(manifest);
    } finally {
      databases.values().forEach(Database::close);
    }
  }

  private void tellOfPeople(Manifest manifest) {
    progress.accept(
        manifest.namesPeople()
            ? "Who was forgotten after %s is known again: forget them again"
                .formatted(manifest.takenAt())
            : "People get new ids: nobody can tell that they decide on what they did before");
  }

  private void fillDatabases(BackupReader backup, Map<String, Database> databases) {
    databases.forEach(
        (service, database) -> {
          var tables = tables(backup.manifest(), service);
          database.copyFrom(backup, tables);
          progress.accept("  %s: %d rows".formatted(service, sum(tables)));
        });
  }

  private void fillTopics(BackupReader backup, TopicWriting writing, SchemaIds schemas) {
    backup
        .manifest()
        .topics()
        .forEach(
            (topic, expected) -> {
              var count = backup.entry("topics/" + topic, in -> writing.write(topic, schemas, in));
              if (count != expected) {
                throw new BackupException("The backup lacks records of " + topic);
              }
              progress.accept("  %s: %d records".formatted(topic, count));
            });
  }

  private void requireSameServices(Manifest manifest) {
    if (manifest.namesPeople() && !system.namesPeople()) {
      throw new BackupException("The backup says who is behind the ids: say --with-people");
    }
    if (system.namesPeople() && !manifest.namesPeople()) {
      throw new BackupException("The backup was taken without people: leave --with-people out");
    }
    if (!manifest.databases().keySet().equals(system.databases().keySet())) {
      throw new BackupException(
          "The backup is of %s, the databases named are of %s"
              .formatted(manifest.databases().keySet(), system.databases().keySet()));
    }
  }

  private void requireNoRecords() {
    try (var reading = new TopicReading(system, List.copyOf(Topics.all()))) {
      reading.markEnds();
      if (!reading.empty()) {
        throw new BackupException("The topics are not empty: restore onto a fresh system");
      }
    }
  }

  private static Tables tables(Manifest manifest, String service) {
    return Objects.requireNonNull(manifest.databases().get(service), service);
  }

  private static long sum(Tables tables) {
    return tables.rows().values().stream().mapToLong(Long::longValue).sum();
  }
}
