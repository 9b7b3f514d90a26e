package io.groundwork.backing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.Uuid;

/** Kafka, one node that is broker and controller. */
public final class KafkaServer extends BackingServer {

  private static final String SETTINGS =
      """
      process.roles=broker,controller
      node.id=1
      listeners=CLIENT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
      advertised.listeners=CLIENT://127.0.0.1:%1$d
      listener.security.protocol.map=CLIENT:PLAINTEXT,CONTROLLER:PLAINTEXT
      inter.broker.listener.name=CLIENT
      controller.listener.names=CONTROLLER
      controller.quorum.bootstrap.servers=127.0.0.1:%2$d
      log.dirs=%3$s
      auto.create.topics.enable=false
      num.partitions=12
      log.retention.ms=-1
      default.replication.factor=1
      offsets.topic.replication.factor=1
      offsets.topic.num.partitions=4
      transaction.state.log.replication.factor=1
      transaction.state.log.min.isr=1
      transaction.state.log.num.partitions=4
      share.coordinator.state.topic.replication.factor=1
      share.coordinator.state.topic.min.isr=1
      group.initial.rebalance.delay.ms=0
      """;

  private final int controllerPort;
  private final String heap;

  KafkaServer(int port, int controllerPort, String heap, Surroundings surroundings) {
    super("kafka", port, surroundings);
    this.controllerPort = controllerPort;
    this.heap = heap;
  }

  public String bootstrapServers() {
    return "127.0.0.1:" + port();
  }

  @Override
  void prepare() {
    Ports.requireFree(name(), controllerPort);
    try {
      Files.writeString(settings(), SETTINGS.formatted(port(), controllerPort, data()));
    } catch (IOException e) {
      throw new BackingException("Cannot write " + settings(), e);
    }
    if (Files.notExists(data().resolve("meta.properties"))) {
      Commands.run(
          java(
              "kafka.tools.StorageTool",
              "format",
              "--standalone",
              "--cluster-id",
              Uuid.randomUuid().toString(),
              "--config",
              settings().toString()));
    }
  }

  @Override
  List<String> command() {
    return java("kafka.Kafka", settings().toString());
  }

  @Override
  Map<String, String> environment() {
    return Map.of();
  }

  @Override
  boolean isReady() {
    if (!Ports.answers(port())) {
      return false;
    }
    try (var admin =
        Admin.create(
            Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, (Object) bootstrapServers()))) {
      return !admin.describeCluster().nodes().get(10, TimeUnit.SECONDS).isEmpty();
    } catch (ExecutionException | TimeoutException _) {
      return false;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Override
  String stopSignal() {
    return "TERM";
  }

  private Path settings() {
    return data().resolveSibling("kafka.properties");
  }

  private List<String> java(String main, String... arguments) {
    var command =
        new ArrayList<>(
            List.of(
                surroundings().java().command(),
                "-Xmx" + heap,
                "-XX:+ExitOnOutOfMemoryError",
                "-Dorg.slf4j.simpleLogger.logFile=System.out",
                "-Dorg.slf4j.simpleLogger.showDateTime=true",
                "-Dorg.slf4j.simpleLogger.dateTimeFormat=HH:mm:ss.SSS",
                "-Dorg.slf4j.simpleLogger.log.org.apache.kafka.common.config=warn",
                "-cp",
                surroundings().files().kafka().resolve("*").toString(),
                main));
    command.addAll(List.of(arguments));
    return command;
  }
}
