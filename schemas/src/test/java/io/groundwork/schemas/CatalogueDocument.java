package io.groundwork.schemas;

import java.util.stream.Collectors;

/** The catalogue as Markdown: one table per topic. */
final class CatalogueDocument {

  private CatalogueDocument() {}

  static String text() {
    return Topics.all().stream().map(CatalogueDocument::topic).collect(Collectors.joining("\n"));
  }

  private static String topic(String topic) {
    var events = Catalogue.events().stream().filter(event -> event.topic().equals(topic)).toList();
    var head =
        """
        ### %s

        Produced by %s, key `%s`, %d partitions.

        | event | meaning | consumers |
        |---|---|---|
        """
            .formatted(
                topic, events.getFirst().producer(), events.getFirst().key(), Topics.PARTITIONS);
    return events.stream().map(CatalogueDocument::row).collect(Collectors.joining("", head, ""));
  }

  private static String row(PublishedEvent event) {
    return "| %s | %s | %s |\n"
        .formatted(
            event.type().getSimpleName(), event.meaning(), String.join(", ", event.consumers()));
  }
}
