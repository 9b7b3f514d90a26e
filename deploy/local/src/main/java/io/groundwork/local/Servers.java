package io.groundwork.local;

import io.groundwork.backing.BackingServers;
import io.groundwork.backing.PostgresServer;
import io.groundwork.backing.Progress.Phase;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** PostgreSQL, Kafka and the registry of one run, with databases, topics and schemas made. */
final class Servers implements AutoCloseable {

  /** User and password of the databases, which only this machine reaches. */
  static final Map<String, String> DATABASE_ACCOUNT =
      Map.of("user", PostgresServer.USER, "password", PostgresServer.PASSWORD);

  private final BackingServers backing;
  private final Addresses addresses;

  private Servers(BackingServers backing, Addresses addresses) {
    this.backing = backing;
    this.addresses = addresses;
  }

  /**
   * Starts them with their data in the home's folder.
   *
   * @param portsFrom first port of the services; 0 = the usual ports, of the servers too
   */
  static Servers start(Home home, Console console, int portsFrom) {
    var ports = ports(portsFrom);
    ports.forEach(ServiceProcess::requireFree);
    console.line("Starting PostgreSQL, Kafka and the schema registry");
    var backing = backing(home, console, portsFrom == 0);
    var servers = new Servers(backing, addresses(backing, ports));
    try {
      servers.deploy(console);
      return servers;
    } catch (RuntimeException e) {
      servers.close();
      throw e;
    }
  }

  /** Of the servers, and of the services that are to be started. */
  Addresses addresses() {
    return addresses;
  }

  @Override
  public void close() {
    backing.close();
  }

  private void deploy(Console console) {
    var began = System.nanoTime();
    ServiceSpec.ALL.forEach(service -> backing.postgres().createDatabase(service.name()));
    Deployment.createTopics(addresses.bootstrapServers(), (short) 1);
    var schemas = Deployment.registerSchemas(addresses.registryUrl());
    console.step("deployment", schemas + " schemas", Duration.ofNanos(System.nanoTime() - began));
  }

  private static Addresses addresses(BackingServers backing, Map<String, Integer> ports) {
    return new Addresses(
        ProcessHandle.current().pid(),
        ports,
        new ConcurrentHashMap<>(),
        backing.postgres().jdbcUrl("%s"),
        backing.bootstrapServers(),
        backing.registryUrl());
  }

  private static BackingServers backing(Home home, Console console, boolean usualPorts) {
    return BackingServers.builder()
        .dataDirectory(home.servers())
        .ports(usualPorts ? 5442 : 0, usualPorts ? 9092 : 0, usualPorts ? 8085 : 0)
        .progress(
            (server, phase, elapsed) -> {
              if (phase == Phase.READY || phase == Phase.PREPARING) {
                console.step(server, phase.name().toLowerCase(Locale.ROOT), elapsed);
              }
            })
        .start();
  }

  private static Map<String, Integer> ports(int from) {
    return ServiceSpec.ALL.stream()
        .collect(
            Collectors.toMap(
                ServiceSpec::name,
                service -> from == 0 ? service.port() : from + ServiceSpec.ALL.indexOf(service)));
  }
}
