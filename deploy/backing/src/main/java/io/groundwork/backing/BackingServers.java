package io.groundwork.backing;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * PostgreSQL, Kafka and a schema registry that run until {@link #close}. A second start on the same
 * data directory finds everything again, however the first one ended.
 */
public final class BackingServers implements Backing {

  private final Surroundings surroundings;
  private final PostgresServer postgres;
  private final KafkaServer kafka;
  private final RegistryServer registry;
  private final Runnable beforeStop;
  private final Thread atExit = new Thread(this::stopAll, "backing-servers-at-exit");

  BackingServers(BackingSettings settings, Surroundings surroundings) {
    this.surroundings = surroundings;
    this.postgres = new PostgresServer(settings.postgresPort(), surroundings);
    this.kafka =
        new KafkaServer(settings.kafkaPort(), Ports.free(), settings.kafkaHeap(), surroundings);
    this.registry =
        new RegistryServer(settings.registryPort(), Ports.free(), postgres, surroundings);
    this.beforeStop = settings.beforeStop();
  }

  public static BackingSettings builder() {
    return new BackingSettings();
  }

  @Override
  public PostgresServer postgres() {
    return postgres;
  }

  @Override
  public KafkaServer kafka() {
    return kafka;
  }

  @Override
  public RegistryServer registry() {
    return registry;
  }

  @Override
  public String bootstrapServers() {
    return kafka.bootstrapServers();
  }

  @Override
  public String registryUrl() {
    return registry.url();
  }

  public Path dataDirectory() {
    return surroundings.data().path();
  }

  /** Kills the process when this JVM dies without stopping anything. */
  public void watch(Process process) {
    surroundings.watchdog().watch(process);
  }

  BackingServers start() {
    Runtime.getRuntime().addShutdownHook(atExit);
    try {
      CompletableFuture.allOf(
              CompletableFuture.runAsync(postgres::start, Thread::startVirtualThread)
                  .thenRun(registry::start),
              CompletableFuture.runAsync(kafka::start, Thread::startVirtualThread))
          .join();
      return this;
    } catch (CompletionException e) {
      close();
      throw e.getCause() instanceof BackingException known
          ? known
          : new BackingException("The servers did not start: " + e.getCause(), e);
    }
  }

  /** Stops all three, consumers of others first, and leaves neither process nor temporary file. */
  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(atExit);
      stopAll();
    } catch (IllegalStateException _) {
      // The JVM is going down already, and the hook does it.
    }
  }

  private synchronized void stopAll() {
    beforeStop.run();
    List.of(registry, kafka).parallelStream().forEach(BackingServer::stop);
    postgres.stop();
    try {
      sayWhatCrashed(postgres.crashes());
    } finally {
      surroundings.watchdog().close();
      surroundings.data().close();
    }
  }

  /** The log may be gone in a moment, and what failed by it does not name it. */
  private static void sayWhatCrashed(List<String> crashes) {
    if (!crashes.isEmpty()) {
      System.err.println("PostgreSQL crashed while it ran:");
      crashes.forEach(System.err::println);
    }
  }
}
