package io.groundwork.backing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** The Java that runs Kafka and the registry: a JDK 25 or newer. */
record JavaRuntime(Path home) {

  private static final int OLDEST = 25;
  private static final Pattern VERSION = Pattern.compile("JAVA_VERSION=\"(\\d+)");

  JavaRuntime {
    if (!Files.isExecutable(home.resolve("bin/java")) || feature(home) < OLDEST) {
      throw new BackingException(
          "No JDK %d or newer in %s. Install one (Temurin, or your distribution's) and point JAVA_HOME at it."
              .formatted(OLDEST, home));
    }
  }

  static JavaRuntime ofThisProcess() {
    return new JavaRuntime(Path.of(System.getProperty("java.home")));
  }

  String command() {
    return home.resolve("bin/java").toString();
  }

  private static int feature(Path home) {
    try {
      var version = VERSION.matcher(Files.readString(home.resolve("release")));
      return version.find() ? Integer.parseInt(version.group(1)) : 0;
    } catch (IOException _) {
      return 0;
    }
  }
}
