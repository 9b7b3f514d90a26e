package io.groundwork.test.backing;

import io.groundwork.backing.KafkaServer;
import io.groundwork.backing.KafkaSettings;
import java.util.Locale;
import org.testcontainers.kafka.KafkaContainer;

/** Kafka in a container, set as the one in a process is. */
final class BrokerContainer extends ContainerServer {

  static final String IMAGE = "apache/kafka:4.3.1";
  private static final int PORT_INSIDE = 9092;

  private final String bootstrapServers;

  BrokerContainer(String heap, String host, int port) {
    super(container(heap, "%s:%d".formatted(host, port)), port, PORT_INSIDE);
    this.bootstrapServers = "%s:%d".formatted(host, port);
  }

  /** The image's own command, for Testcontainers' is a shell that hides the signal to stop. */
  private static KafkaContainer container(String heap, String address) {
    var container =
        new KafkaContainer(IMAGE)
            .withCommand("/etc/kafka/docker/run")
            .withEnv(
                "KAFKA_ADVERTISED_LISTENERS",
                "PLAINTEXT://%s,BROKER://localhost:9093".formatted(address))
            .withEnv("KAFKA_HEAP_OPTS", "-Xmx" + heap);
    KafkaSettings.common().forEach((name, value) -> container.withEnv(variable(name), value));
    return container;
  }

  private static String variable(String setting) {
    return "KAFKA_" + setting.replace('.', '_').toUpperCase(Locale.ROOT);
  }

  String bootstrapServers() {
    return bootstrapServers;
  }

  @Override
  boolean isReady() {
    return KafkaServer.answers(bootstrapServers);
  }
}
