package io.groundwork.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Who may call what, as it is written down in {@code roles.txt}. */
final class Roles {

  /** Each of them, and in every service. */
  static final List<String> ALL =
      List.of("REGISTRAR", "REVIEWER", "SITE_OFFICER", "FINANCIER", "OBSERVER", "ADMINISTRATOR");

  private static final Map<String, List<String>> WRITTEN = read();

  private Roles() {}

  static Map<String, List<String>> written() {
    return WRITTEN;
  }

  static List<String> of(ApiOperation operation) {
    return words(operation).stream().filter(ALL::contains).toList();
  }

  /** Whether a person has to do it, and no machine may. */
  static boolean person(ApiOperation operation) {
    return words(operation).contains("person");
  }

  private static List<String> words(ApiOperation operation) {
    return WRITTEN.getOrDefault(operation.toString(), List.of());
  }

  private static Map<String, List<String>> read() {
    try (var file = Objects.requireNonNull(Roles.class.getResourceAsStream("/roles.txt"))) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split(": "))
          .collect(Collectors.toMap(line -> line[0], line -> roles(line[1])));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> roles(String text) {
    return text.equals("any") ? ALL : List.of(text.split(" "));
  }
}
