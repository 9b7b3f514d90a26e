package io.groundwork.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ContainersTests {

  /** As Docker 20.10 and docker-compose 1.29 tell of it; all else is left out. */
  private static final String CONTAINER =
      """
      {
        "Id": "c0ffee-%1$s",
        "Config": {"Labels": {"com.docker.compose.project": "groundwork", "com.docker.compose.service": "%1$s"}},
        "State": {
          "Running": %2$s, "ExitCode": 0,
          "StartedAt": "2026-11-25T18:35:51.5Z", "FinishedAt": "%3$s"
        },
        "NetworkSettings": {"Ports": {"%4$d/tcp": [{"HostIp": "127.0.0.1", "HostPort": "%5$d"}], "9093/tcp": null}}
      }
      """;

  @Test
  void findsEveryAddressInThePublishedPorts() {
    var containers = Containers.parse(all("true"));

    var addresses = containers.addresses();

    assertThat(addresses.url("identity")).isEqualTo("http://127.0.0.1:28090");
    assertThat(addresses.url("monitoring")).isEqualTo("http://127.0.0.1:28084");
    assertThat(addresses.bootstrapServers()).isEqualTo("127.0.0.1:29092");
    assertThat(addresses.registryUrl()).isEqualTo("http://127.0.0.1:28085/apis/ccompat/v7");
    assertThat(addresses.database("sites")).isEqualTo("jdbc:postgresql://127.0.0.1:25442/sites");
  }

  @Test
  void saysWhichContainerDoesNotRun() {
    var containers = Containers.parse(all("false"));

    assertThatThrownBy(containers::addresses)
        .isInstanceOf(Problem.class)
        .hasMessage("The container of postgres does not run");
  }

  @Test
  void saysWhichPortIsNotPublished() {
    assertThatThrownBy(() -> running().port(9093))
        .hasMessage("The container of kafka does not publish port 9093");
  }

  @Test
  void takesTheStartTimeFromTheLastLineThatTellsOfIt() {
    var log =
        """
        2026-11-25T18:30:00.000000000Z Kafka Server started
        2026-11-25T18:35:53.000000000Z database system is ready to accept connections
        2026-11-25T18:35:54.250000000Z [main] INFO Kafka Server started
        2026-11-25T18:35:59.000000000Z something else
        """;

    assertThat(running().startTime(log)).contains(Duration.ofMillis(2750));
    assertThat(running().startTime("2026-11-25T18:35:59Z something else")).isEmpty();
  }

  @Test
  void takesTheRunTimeOfOneThatHasEnded() {
    assertThat(container("deployment", "false", 8080, 28080).startTime(""))
        .contains(Duration.ofSeconds(3));
  }

  private static Container running() {
    return container("kafka", "true", 9092, 29092);
  }

  private static Container container(String service, String running, int inside, int port) {
    return Container.of(JsonMapper.shared().readTree(json(service, running, inside, port)));
  }

  private static String json(String service, String running, int inside, int port) {
    return CONTAINER.formatted(service, running, "2026-11-25T18:35:54.5Z", inside, port);
  }

  /** The postgres of the answer runs or not. */
  private static String all(String running) {
    var servers =
        Stream.of(
            json("postgres", running, 5432, 25442),
            json("kafka", "true", 9092, 29092),
            json("registry", "true", 8080, 28085));
    var services =
        ServiceSpec.ALL.stream().map(it -> json(it.name(), "true", 8080, 20_000 + it.port()));
    return Stream.concat(servers, services).collect(Collectors.joining(",", "[", "]"));
  }
}
