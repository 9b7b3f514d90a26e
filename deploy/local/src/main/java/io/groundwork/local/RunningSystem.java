package io.groundwork.local;

import io.groundwork.backing.BackingServers;
import io.groundwork.backing.PostgresServer;
import io.groundwork.backing.Progress.Phase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;

/** Everything, running: started in order, stopped in the reverse one, whatever happens. */
final class RunningSystem implements AutoCloseable {

  private final Home home;
  private final Console console;
  private final List<ServiceProcess> services = new ArrayList<>();
  private final Addresses addresses;
  private final BackingServers backing;

  private RunningSystem(Home home, Console console, BackingServers backing, Addresses addresses) {
    this.home = home;
    this.console = console;
    this.backing = backing;
    this.addresses = addresses;
  }

  static RunningSystem start(Home home, Console console, int portsFrom) {
    if (Addresses.find(home).isPresent()) {
      throw new Problem("It runs already: see deploy/groundwork status, stop it with … down");
    }
    var ports = ports(portsFrom);
    ports.forEach(ServiceProcess::requireFree);
    ServiceSpec.ALL.forEach(service -> home.jar(service.name()));
    console.line("Starting PostgreSQL, Kafka and the schema registry");
    var backing = backing(home, console, portsFrom);
    var addresses =
        new Addresses(
            ProcessHandle.current().pid(),
            ports,
            backing.postgres().jdbcUrl("%s"),
            backing.bootstrapServers(),
            backing.registryUrl());
    var system = new RunningSystem(home, console, backing, addresses);
    try {
      system.deploy();
      system.startServices();
      addresses.save(home);
      return system;
    } catch (RuntimeException e) {
      system.close();
      throw e;
    }
  }

  Addresses addresses() {
    return addresses;
  }

  private void deploy() {
    var began = System.nanoTime();
    ServiceSpec.ALL.forEach(service -> backing.postgres().createDatabase(service.name()));
    Deployment.createTopics(addresses.bootstrapServers(), (short) 1);
    var schemas = Deployment.registerSchemas(addresses.registryUrl());
    console.step("deployment", schemas + " schemas", Duration.ofNanos(System.nanoTime() - began));
  }

  private void startServices() {
    var jvm = new Jvm(home);
    for (var service : ServiceSpec.ALL) {
      if (!jvm.isTrained(service)) {
        var began = System.nanoTime();
        jvm.train(service, service.environment(addresses, home));
        console.step(service.name(), "prepared", Duration.ofNanos(System.nanoTime() - began));
      }
    }
    console.line("Starting the services");
    var starting =
        ServiceSpec.ALL.stream()
            .map(
                service ->
                    CompletableFuture.runAsync(
                        () -> start(service, jvm), Thread::startVirtualThread))
            .toArray(CompletableFuture[]::new);
    try {
      CompletableFuture.allOf(starting).join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof Problem problem
          ? problem
          : new Problem("A service did not start", e);
    }
  }

  private void start(ServiceSpec service, Jvm jvm) {
    var began = System.nanoTime();
    var process =
        ServiceProcess.start(
            service.name(),
            jvm.command(service),
            service.environment(addresses, home),
            home.log(service.name()));
    synchronized (services) {
      services.add(process);
    }
    process.awaitReady(addresses.url(service.name()));
    console.step(service.name(), "ready", Duration.ofNanos(System.nanoTime() - began));
  }

  @Override
  public void close() {
    synchronized (services) {
      services.parallelStream().forEach(ServiceProcess::close);
      services.clear();
    }
    backing.close();
    try {
      Files.deleteIfExists(home.runFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static BackingServers backing(Home home, Console console, int portsFrom) {
    return BackingServers.builder()
        .dataDirectory(home.servers())
        .ports(portsFrom == 0 ? 5442 : 0, portsFrom == 0 ? 9092 : 0, portsFrom == 0 ? 8085 : 0)
        .progress(
            (server, phase, elapsed) -> {
              if (phase == Phase.READY || phase == Phase.PREPARING) {
                console.step(server, phase.name().toLowerCase(java.util.Locale.ROOT), elapsed);
              }
            })
        .start();
  }

  private static Map<String, Integer> ports(int from) {
    var index = new int[] {from};
    return ServiceSpec.ALL.stream()
        .collect(
            Collectors.toMap(
                ServiceSpec::name, service -> from == 0 ? service.port() : index[0]++));
  }

  /** User and password of the databases, which only this machine reaches. */
  static final Map<String, String> DATABASE_ACCOUNT =
      Map.of("user", PostgresServer.USER, "password", PostgresServer.PASSWORD);
}
