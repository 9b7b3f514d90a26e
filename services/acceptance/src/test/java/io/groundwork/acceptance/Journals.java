package io.groundwork.acceptance;

import java.util.Comparator;
import java.util.List;

/** A service's journal as it stands in its database, and as its topics tell it. */
final class Journals {

  /** The services that decide anything. */
  static final List<String> SERVICES = List.of("projects", "sites", "financing");

  private static final String JOURNAL =
      """
      SELECT topic, stream_id, version, event_id, type,
        floor(extract(epoch FROM occurred_at) * 1000)::bigint,
        actor, organisation, correlation_id, causation_id
      FROM journal
      ORDER BY topic COLLATE "C", stream_id COLLATE "C", version
      """;

  private Journals() {}

  static List<String> recorded(Addresses addresses, String service) {
    return new Database(addresses, service).texts(JOURNAL);
  }

  static List<String> published(Addresses addresses, String service) {
    return published(Topic.all(addresses), service);
  }

  static List<String> published(List<Published> log, String service) {
    return log.stream()
        .filter(event -> event.topic().startsWith(service + "."))
        .sorted(
            Comparator.comparing(Published::topic)
                .thenComparing(Published::key)
                .thenComparing(Published::sequence))
        .map(Journals::line)
        .toList();
  }

  private static String line(Published e) {
    return "%s %s %d %s %s %d %s"
        .formatted(e.topic(), e.key(), e.sequence(), e.id(), e.name(), e.time(), e.cause());
  }
}
