package io.groundwork.backing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A server's output of this run, restarts included; an earlier run's is overwritten. */
final class ServerLog {

  private static final int LAST_LINES = 15;

  private final Path file;

  ServerLog(Path file) {
    this.file = file;
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new BackingException("Cannot write the log " + file, e);
    }
  }

  Path file() {
    return file;
  }

  ProcessBuilder receive(ProcessBuilder builder) {
    return builder
        .redirectErrorStream(true)
        .redirectInput(Path.of("/dev/null").toFile())
        .redirectOutput(ProcessBuilder.Redirect.appendTo(file.toFile()));
  }

  String lastLines() {
    var lines = lines();
    return String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
  }

  List<String> lines() {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      return List.of("(no log: " + e.getMessage() + ")");
    }
  }
}
