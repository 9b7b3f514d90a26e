package io.groundwork.local;

import io.groundwork.backing.BackingServers;
import io.groundwork.backing.PostgresServer;
import io.groundwork.backing.Progress.Phase;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

/**
 * PostgreSQL, Kafka and the registry of one run, with databases, topics and schemas made, and the
 * processes that use them: these end first, however the launcher ends.
 */
final class Servers implements AutoCloseable {

  /** User and password of the databases, which only this machine reaches. */
  static final Map<String, String> DATABASE_ACCOUNT =
      Map.of("user", PostgresServer.USER, "password", PostgresServer.PASSWORD);

  private final BackingServers backing;
  private final List<ServiceProcess> services;
  private final Addresses addresses;

  private Servers(BackingServers backing, List<ServiceProcess> services, Addresses starting) {
    this.backing = backing;
    this.services = services;
    this.addresses =
        starting.with(
            backing.postgres().jdbcUrl("%s"), backing.bootstrapServers(), backing.registryUrl());
  }

  /**
   * Starts them with their data in the home's folder.
   *
   * @param portsFrom first port of the services; 0 = the usual ports, of the servers too
   */
  static Servers start(Home home, Console console, int portsFrom) {
    var ports = ports(portsFrom);
    ports.forEach(Ports::requireFree);
    console.line("Starting PostgreSQL, Kafka and the schema registry");
    var addresses = Addresses.starting(ports);
    addresses.save(home);
    var services = new CopyOnWriteArrayList<ServiceProcess>();
    var backing =
        BackingServers.builder()
            .dataDirectory(home.servers())
            .ports(usual(5442, portsFrom), usual(9092, portsFrom), usual(8085, portsFrom))
            .progress((server, phase, elapsed) -> tell(console, server, phase, elapsed))
            .beforeStop(() -> end(services, home, console))
            .start();
    var servers = new Servers(backing, services, addresses);
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

  /** Starts a process that ends before the servers do, and with the launcher if it is killed. */
  ServiceProcess run(ServiceSpec service, List<String> command, Home home) {
    var process =
        ServiceProcess.start(
            service.name(),
            command,
            service.environment(addresses, home),
            home.log(service.name()));
    services.add(process);
    process.watchedBy(backing);
    return process;
  }

  @Override
  public void close() {
    backing.close();
  }

  private void deploy(Console console) {
    var began = System.nanoTime();
    ServiceSpec.ALL.stream()
        .filter(ServiceSpec::hasDatabase)
        .forEach(service -> backing.postgres().createDatabase(service.name()));
    Deployment.createTopics(addresses.bootstrapServers(), (short) 1);
    var schemas = Deployment.registerSchemas(addresses.registryUrl());
    console.step("deployment", schemas + " schemas", Duration.ofNanos(System.nanoTime() - began));
  }

  private static void end(List<ServiceProcess> services, Home home, Console console) {
    console.line("Stopping");
    services.parallelStream().forEach(ServiceProcess::close);
    Addresses.forget(home);
  }

  private static void tell(Console console, String server, Phase phase, Duration elapsed) {
    if (phase == Phase.READY || phase == Phase.PREPARING) {
      console.step(server, phase.name().toLowerCase(Locale.ROOT), elapsed);
    }
  }

  private static int usual(int port, int portsFrom) {
    return portsFrom == 0 ? port : 0;
  }

  /** Service name to port. */
  static Map<String, Integer> ports(int from) {
    return ServiceSpec.ALL.stream()
        .collect(
            Collectors.toMap(
                ServiceSpec::name,
                service -> from == 0 ? service.port() : from + ServiceSpec.ALL.indexOf(service)));
  }
}
