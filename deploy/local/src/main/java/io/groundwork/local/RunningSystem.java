package io.groundwork.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Everything, running: started in order, stopped in the reverse one, whatever happens. */
final class RunningSystem implements AutoCloseable {

  private final Home home;
  private final Console console;
  private final Servers servers;
  private final List<ServiceProcess> services = new ArrayList<>();

  private RunningSystem(Home home, Console console, Servers servers) {
    this.home = home;
    this.console = console;
    this.servers = servers;
  }

  /** The servers run and are deployed to; the services do not run yet. */
  static RunningSystem startServers(Home home, Console console, int portsFrom) {
    if (Addresses.find(home).isPresent()) {
      throw new Problem("It runs already: see deploy/groundwork status, stop it with … down");
    }
    ServiceSpec.ALL.forEach(service -> home.jar(service.name()));
    return new RunningSystem(home, console, Servers.start(home, console, portsFrom));
  }

  Addresses addresses() {
    return servers.addresses();
  }

  void startServices() {
    try {
      new Preparation(home, addresses(), console).run();
      console.line("Starting the services");
      var starting =
          ServiceSpec.ALL.stream()
              .map(
                  service ->
                      CompletableFuture.runAsync(() -> start(service), Thread::startVirtualThread))
              .toArray(CompletableFuture[]::new);
      CompletableFuture.allOf(starting).join();
      addresses().save(home);
      console.line(
          "All services are ready after %.1f s"
              .formatted(console.sinceStart().toMillis() / 1000.0));
    } catch (CompletionException e) {
      close();
      throw e.getCause() instanceof Problem problem
          ? problem
          : new Problem("A service did not start", e);
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  private void start(ServiceSpec service) {
    var began = System.nanoTime();
    var process =
        ServiceProcess.start(
            service.name(),
            new Jvm(home).command(service),
            service.environment(addresses(), home),
            home.log(service.name()));
    synchronized (services) {
      services.add(process);
    }
    addresses().processes().put(service.name(), process.pid());
    process.awaitReady(addresses().url(service.name()));
    console.step(service.name(), "ready", Duration.ofNanos(System.nanoTime() - began));
  }

  @Override
  public void close() {
    synchronized (services) {
      services.parallelStream().forEach(ServiceProcess::close);
      services.clear();
    }
    servers.close();
    try {
      Files.deleteIfExists(home.runFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
