package io.groundwork.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ReadmeTests {

  private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
  private static final Pattern LINK = Pattern.compile("]\\((?!http|#)([^)#]+)");

  @Test
  void everyPathOfTheReadmeExists() throws IOException {
    var paths =
        LINK.matcher(Files.readString(ROOT.resolve("README.md")))
            .results()
            .map(link -> link.group(1))
            .toList();
    assertThat(paths)
        .hasSizeGreaterThan(20)
        .allSatisfy(path -> assertThat(ROOT.resolve(path)).exists());
  }
}
