package io.groundwork.test.backing;

import java.util.List;
import java.util.Optional;

/**
 * Where the servers of the tests run, and why: {@code -Dgroundwork.backing=containers} or {@code
 * processes}; {@code auto}, which is the default, takes containers where they can be had.
 */
record BackingChoice(boolean containers, String reason) {

  static final String PROPERTY = "groundwork.backing";
  static final String AUTO = "auto";
  static final String CONTAINERS = "containers";
  static final String PROCESSES = "processes";

  /**
   * @throws IllegalStateException when containers are demanded and cannot be had
   */
  static BackingChoice of(String wanted, Docker docker, List<String> images) {
    return switch (wanted) {
      case PROCESSES -> new BackingChoice(false, "as demanded");
      case AUTO ->
          obstacle(docker, images)
              .map(obstacle -> new BackingChoice(false, obstacle))
              .orElseGet(() -> new BackingChoice(true, "Docker answers"));
      case CONTAINERS ->
          obstacle(docker, images)
              .map(BackingChoice::impossible)
              .orElseGet(() -> new BackingChoice(true, "as demanded"));
      default ->
          throw new IllegalStateException(
              "-D%s is %s, and can be %s, %s or %s"
                  .formatted(PROPERTY, wanted, AUTO, CONTAINERS, PROCESSES));
    };
  }

  private static BackingChoice impossible(String obstacle) {
    throw new IllegalStateException("-D%s=%s: %s".formatted(PROPERTY, CONTAINERS, obstacle));
  }

  private static Optional<String> obstacle(Docker docker, List<String> images) {
    if (!docker.answers()) {
      return Optional.of("no Docker answers");
    }
    return images.stream()
        .filter(image -> !docker.finds(image))
        .findFirst()
        .map(image -> "the image %s is not here and cannot be pulled".formatted(image));
  }

  @Override
  public String toString() {
    return "Servers of these tests: %s (%s)".formatted(containers ? CONTAINERS : PROCESSES, reason);
  }
}
