package io.groundwork.backing;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** How to start; what is not said is a temporary directory, free ports and silence. */
public final class BackingSettings {

  private @Nullable Path dataDirectory;
  private int postgresPort;
  private int kafkaPort;
  private int registryPort;
  private String kafkaHeap = "512m";
  private @Nullable Path javaHome;
  private Progress progress = (_, _, _) -> {};
  private Runnable beforeStop = () -> {};

  BackingSettings() {}

  /** Kept at close, and found again by the next start. */
  public BackingSettings dataDirectory(Path directory) {
    dataDirectory = directory;
    return this;
  }

  /** Fixed ports; 0 takes a free one. */
  public BackingSettings ports(int postgres, int kafka, int registry) {
    postgresPort = postgres;
    kafkaPort = kafka;
    registryPort = registry;
    return this;
  }

  /** As in {@code -Xmx}. */
  public BackingSettings kafkaHeap(String size) {
    kafkaHeap = size;
    return this;
  }

  /** For Kafka and the registry; a JDK 25 or newer. */
  public BackingSettings javaHome(Path home) {
    javaHome = home;
    return this;
  }

  public BackingSettings progress(Progress listener) {
    progress = listener;
    return this;
  }

  /** Runs once before the servers stop, at the JVM's end too: to end first what uses them. */
  public BackingSettings beforeStop(Runnable ending) {
    beforeStop = ending;
    return this;
  }

  /**
   * Returns when all three answer.
   *
   * @throws BackingException when one cannot start; nothing is left running then
   */
  public BackingServers start() {
    var files = ServerFiles.find();
    var java = javaHome == null ? JavaRuntime.ofThisProcess() : new JavaRuntime(javaHome);
    requireFree("postgres", postgresPort);
    requireFree("kafka", kafkaPort);
    requireFree("registry", registryPort);
    var data = dataDirectory == null ? DataDirectory.temporary() : DataDirectory.at(dataDirectory);
    var surroundings = new Surroundings(data, files, java, new Watchdog(data), progress);
    return new BackingServers(this, surroundings).start();
  }

  private static void requireFree(String server, int port) {
    if (port != 0) {
      Ports.requireFree(server, port);
    }
  }

  int postgresPort() {
    return postgresPort == 0 ? Ports.free() : postgresPort;
  }

  int kafkaPort() {
    return kafkaPort == 0 ? Ports.free() : kafkaPort;
  }

  int registryPort() {
    return registryPort == 0 ? Ports.free() : registryPort;
  }

  String kafkaHeap() {
    return kafkaHeap;
  }

  Runnable beforeStop() {
    return beforeStop;
  }
}
