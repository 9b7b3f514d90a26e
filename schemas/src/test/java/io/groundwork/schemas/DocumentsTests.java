package io.groundwork.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

class DocumentsTests {

  private static final String REMEDY =
      "written anew by: mvn -pl schemas test-compile exec:exec@documents";

  @Test
  void catalogueSaysWhatIsPublished() throws IOException {
    assertThat(Files.readString(Documents.CATALOGUE)).as(REMEDY).isEqualTo(Documents.catalogue());
  }

  @Test
  void asyncApiSaysWhatIsPublished() throws IOException {
    assertThat(Files.readString(Documents.ASYNC_API)).as(REMEDY).isEqualTo(AsyncApiDocument.text());
  }

  @Test
  void everyReferenceOfAsyncApiLeadsSomewhere() throws IOException {
    var text = Files.readString(Documents.ASYNC_API);
    Map<String, Object> document = new Yaml().load(text);
    var references =
        Pattern.compile("\\$ref: '?#/([^'\\n]+)").matcher(text).results().map(it -> it.group(1));

    assertThat(references.distinct())
        .hasSizeGreaterThan(Catalogue.events().size())
        .allSatisfy(
            reference -> assertThat(resolve(document, reference)).as(reference).isNotNull());
  }

  @Test
  void everyEventIsInBothDocuments() throws IOException {
    var catalogue = Files.readString(Documents.CATALOGUE);
    var asyncApi = Files.readString(Documents.ASYNC_API);

    assertThat(Catalogue.events())
        .allSatisfy(
            event -> {
              assertThat(catalogue).contains("| " + event.type().getSimpleName() + " |");
              assertThat(asyncApi).contains("name: " + event.name() + "\n");
            });
  }

  private static @Nullable Object resolve(Map<String, Object> document, String reference) {
    @Nullable Object found = document;
    for (var step : reference.split("/")) {
      found = found instanceof Map<?, ?> map ? map.get(step) : null;
    }
    return found;
  }
}
