package io.groundwork.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;

/**
 * What a service would be without one of its guards: platform's own source with some lines changed,
 * compiled anew. A line that is no longer there fails, so that no variant is ever whole.
 */
final class Variant {

  private static final Path SOURCES =
      Paths.get("../platform/src/main/java/io/groundwork/platform").toAbsolutePath().normalize();

  private final Path folder;

  /**
   * Without changes so far.
   *
   * @param folder an empty one, for its sources and classes
   */
  Variant(Path folder) {
    this.folder = folder;
  }

  /**
   * A change.
   *
   * @param file below platform's package
   * @param guard what stands there once
   */
  Variant with(String file, String guard, String instead) throws IOException {
    var source = folder.resolve("sources").resolve(file);
    var text = Files.readString(Files.exists(source) ? source : SOURCES.resolve(file));
    assertThat(text.split(Pattern.quote(guard), -1))
        .as("%s with '%s' once", file, guard)
        .hasSize(2);
    Files.createDirectories(source.getParent());
    Files.writeString(source, text.replace(guard, instead));
    return this;
  }

  /** The folder of its classes, which need all others of the service's jar. */
  Path compiled(Path jar) throws IOException {
    var classes = folder.resolve("classes");
    var arguments = new ArrayList<>(List.of("-cp", jar.toString(), "-d", classes.toString()));
    arguments.addAll(List.of("-proc:none", "-parameters", "-nowarn"));
    try (var files = Files.walk(folder.resolve("sources"))) {
      files.filter(Files::isRegularFile).map(Path::toString).forEach(arguments::add);
    }
    var said = new ByteArrayOutputStream();
    var result =
        ToolProvider.getSystemJavaCompiler()
            .run(null, said, said, arguments.toArray(String[]::new));
    assertThat(result).as(said.toString()).isZero();
    return classes;
  }
}
