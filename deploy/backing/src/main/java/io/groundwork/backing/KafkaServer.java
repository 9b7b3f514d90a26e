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

  /** Of what lives for seconds or minutes, in which the second compiler never pays. */
  private static final List<String> SHORT_LIVED =
      List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

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
      Files.writeString(settingsFile(), KafkaSettings.ofNode(port(), controllerPort, data()));
    } catch (IOException e) {
      throw new BackingException("Cannot write " + settingsFile(), e);
    }
    if (Files.notExists(data().resolve("meta.properties"))) {
      Commands.run(
          java(
              SHORT_LIVED,
              "kafka.tools.StorageTool",
              "format",
              "--standalone",
              "--cluster-id",
              Uuid.randomUuid().toString(),
              "--config",
              settingsFile().toString()));
    }
  }

  @Override
  List<String> command() {
    var flags = surroundings().data().isTemporary() ? SHORT_LIVED : List.<String>of();
    return java(flags, "kafka.Kafka", settingsFile().toString());
  }

  @Override
  Map<String, String> environment() {
    return Map.of();
  }

  @Override
  boolean isReady() {
    return Ports.answers(port()) && answers(bootstrapServers());
  }

  /** Whether a broker tells who is there. */
  public static boolean answers(String bootstrapServers) {
    try (var admin =
        Admin.create(
            Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, (Object) bootstrapServers))) {
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

  private Path settingsFile() {
    return data().resolveSibling("kafka.properties");
  }

  private List<String> java(List<String> flags, String main, String... arguments) {
    var command = new ArrayList<>(List.of(surroundings().java().command()));
    command.addAll(flags);
    command.addAll(
        List.of(
            "-Xmx" + heap,
            "-XX:+ExitOnOutOfMemoryError",
            "-Djava.io.tmpdir=" + surroundings().data().tmp(),
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
