package io.groundwork.schemas;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What this module writes about itself: {@code documents}, or {@code release <version>}. */
final class Documents {

  static final Path CATALOGUE = Path.of("README.md");
  static final Path ASYNC_API = Path.of("asyncapi.yaml");

  /** README.md is written by hand down to this line. */
  private static final String MARK = "<!-- from here on written by the build -->\n\n";

  private Documents() {}

  public static void main(String[] arguments) throws IOException {
    switch (arguments[0]) {
      case "release" -> new Releases(Path.of("src/main/released")).freeze(arguments[1]);
      case "documents" -> {
        Files.writeString(CATALOGUE, catalogue());
        Files.writeString(ASYNC_API, AsyncApiDocument.text());
      }
      default -> throw new IllegalArgumentException("documents, or release <version>");
    }
  }

  static String catalogue() throws IOException {
    var text = Files.readString(CATALOGUE);
    var end = text.indexOf(MARK);
    if (end < 0) {
      throw new IllegalStateException(CATALOGUE + " lacks the line " + MARK.strip());
    }
    return text.substring(0, end) + MARK + CatalogueDocument.text();
  }
}
