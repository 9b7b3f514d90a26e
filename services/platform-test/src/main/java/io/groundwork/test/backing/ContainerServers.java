package io.groundwork.test.backing;

import io.groundwork.backing.Backing;
import io.groundwork.backing.DatabaseServer;
import io.groundwork.backing.Ports;
import io.groundwork.backing.RegistryServer;
import io.groundwork.backing.Server;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.Network;

/** The servers as containers, gone at {@link #close} and with this JVM, however it ends. */
final class ContainerServers implements Backing {

  private final Network network = Network.newNetwork();
  private final DatabaseContainer postgres;
  private final BrokerContainer kafka;
  private final RegistryContainer registry;

  ContainerServers(String kafkaHeap) {
    var host = DockerClientFactory.instance().dockerHostIpAddress();
    this.postgres = new DatabaseContainer(network, host, Ports.free());
    this.kafka = new BrokerContainer(kafkaHeap, host, Ports.free());
    this.registry = new RegistryContainer(network, host, Ports.free());
  }

  static List<String> images() {
    return Stream.concat(
            Stream.of(DatabaseContainer.IMAGE, BrokerContainer.IMAGE, RegistryContainer.IMAGE),
            ContainerRemains.images())
        .toList();
  }

  ContainerServers start() {
    ContainerRemains.removeAtExit();
    CompletableFuture.allOf(
            CompletableFuture.runAsync(this::startRegistry, Thread::startVirtualThread),
            CompletableFuture.runAsync(kafka::start, Thread::startVirtualThread))
        .join();
    return this;
  }

  private void startRegistry() {
    postgres.start();
    postgres.createDatabase(RegistryServer.DATABASE);
    registry.start();
  }

  @Override
  public DatabaseServer postgres() {
    return postgres;
  }

  @Override
  public Server kafka() {
    return kafka;
  }

  @Override
  public Server registry() {
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

  @Override
  public void close() {
    Stream.of(registry, kafka, postgres).parallel().forEach(ContainerServer::remove);
    network.close();
  }
}
