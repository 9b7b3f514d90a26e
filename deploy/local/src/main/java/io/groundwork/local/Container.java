package io.groundwork.local;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * A container, as {@code docker inspect} tells of it.
 *
 * @param service its name in the compose file
 * @param ended when it ended, if it did
 */
record Container(
    String id,
    String service,
    boolean running,
    int exitCode,
    Instant started,
    Instant ended,
    JsonNode ports) {

  /** What the services, PostgreSQL, Kafka and the registry say when they have started. */
  private static final Pattern STARTED =
      Pattern.compile(
          "^(\\S+) .*(Started \\w+Application in|database system is ready to accept connections"
              + "|Kafka Server started|started in [0-9.]+s)",
          Pattern.MULTILINE);

  static Container of(JsonNode inspected) {
    var state = inspected.path("State");
    return new Container(
        inspected.path("Id").asString(),
        inspected.path("Config").path("Labels").path("com.docker.compose.service").asString(),
        state.path("Running").asBoolean(),
        state.path("ExitCode").asInt(),
        Instant.parse(state.path("StartedAt").asString()),
        Instant.parse(state.path("FinishedAt").asString()),
        inspected.path("NetworkSettings").path("Ports"));
  }

  /** The host's port that leads to the one inside. */
  int port(int inside) {
    var port = ports.path(inside + "/tcp").path(0).path("HostPort").asString("");
    if (port.isEmpty()) {
      throw new Problem("The container of %s does not publish port %d".formatted(service, inside));
    }
    return Integer.parseInt(port);
  }

  /**
   * From the container's start to the line with which it said so, or to its end.
   *
   * @param log with Docker's time before each line
   */
  Optional<Duration> startTime(String log) {
    return running ? said(log).map(this::sinceStart) : Optional.of(sinceStart(ended));
  }

  /** The last time, since PostgreSQL says it while it is being set up too. */
  private Optional<Instant> said(String log) {
    return STARTED
        .matcher(log)
        .results()
        .map(line -> Instant.parse(line.group(1)))
        .filter(time -> time.isAfter(started))
        .reduce((_, later) -> later);
  }

  private Duration sinceStart(Instant time) {
    return Duration.between(started, time);
  }
}
