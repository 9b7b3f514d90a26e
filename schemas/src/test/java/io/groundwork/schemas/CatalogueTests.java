package io.groundwork.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;

class CatalogueTests {

  private static final Path SOURCES = Path.of("src/main/avro");

  /** Elements of an event's list; never sent by themselves. */
  private static final Set<String> PARTS =
      Set.of("io.groundwork.schemas.financing.plan.PlannedCondition");

  private static final Map<String, String> KEYS =
      Map.of(
          Topics.AGREEMENT, "agreementId",
          Topics.PROJECT, "projectId",
          Topics.TERRITORY, "territoryId",
          Topics.PLOT, "plotId",
          Topics.ALLOCATION, "projectId",
          Topics.RESIDENCY, "projectId",
          Topics.PLAN, "projectId");

  @Test
  void listsEveryRecordOfEveryTopicOnce() throws IOException {
    var listed = Catalogue.events().stream().map(PublishedEvent::name).toList();

    assertThat(listed).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(declared());
  }

  @Test
  void namespaceIsTheTopic() {
    assertThat(Catalogue.events())
        .allSatisfy(
            event ->
                assertThat(event.schema().getNamespace())
                    .isEqualTo("io.groundwork.schemas." + event.topic()));
  }

  @Test
  void everyTopicHasEvents() {
    assertThat(Catalogue.events().stream().map(PublishedEvent::topic).distinct())
        .containsExactlyElementsOf(Topics.all());
  }

  @Test
  void everyEventStartsWithItsAggregateAsText() {
    assertThat(Catalogue.events())
        .allSatisfy(
            event -> {
              assertThat(event.key()).isEqualTo(KEYS.get(event.topic()));
              assertThat(event.schema().getFields().getFirst().schema().getType())
                  .isEqualTo(Schema.Type.STRING);
            });
  }

  @Test
  void schemasToRegisterDoNotSayHowJavaHoldsAString() {
    assertThat(Catalogue.events())
        .extracting(event -> event.schema().toString())
        .noneMatch(schema -> schema.contains("avro.java.string"));
  }

  @Test
  void everyEventIsConsumedAndNobodyTwice() {
    assertThat(Catalogue.events())
        .allSatisfy(
            event -> assertThat(event.consumers()).contains("monitoring").doesNotHaveDuplicates());
  }

  private static Set<String> declared() throws IOException {
    try (var files = Files.walk(SOURCES)) {
      return files
          .filter(file -> file.toString().endsWith(".avdl"))
          .flatMap(CatalogueTests::records)
          .filter(name -> !name.startsWith("io.groundwork.schemas.shared."))
          .filter(name -> !PARTS.contains(name))
          .collect(Collectors.toSet());
    }
  }

  private static Stream<String> records(Path file) {
    try {
      var text = Files.readString(file);
      var namespace = text.replaceFirst("(?s).*?\\nnamespace (\\S+);.*", "$1");
      return text.lines()
          .filter(line -> line.startsWith("record "))
          .map(line -> namespace + "." + line.split(" ")[1]);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
