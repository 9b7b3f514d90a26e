package io.groundwork.local;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Everything, running: servers first, then the services that need them. */
final class RunningSystem {

  private final Home home;
  private final Console console;
  private final Servers servers;

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

  /** Returns when all are ready. */
  void startServices() {
    new Preparation(home, servers, console).run();
    console.line("Starting the services");
    try {
      CompletableFuture.allOf(
              ServiceSpec.ALL.stream()
                  .map(
                      service ->
                          CompletableFuture.runAsync(
                              () -> start(service), Thread::startVirtualThread))
                  .toArray(CompletableFuture[]::new))
          .join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof Problem problem
          ? problem
          : new Problem("A service did not start", e);
    }
    addresses().readyNow().save(home);
    console.line(
        "All services are ready after %.1f s".formatted(console.sinceStart().toMillis() / 1000.0));
  }

  private void start(ServiceSpec service) {
    var began = System.nanoTime();
    var process = servers.run(service, new Jvm(home).command(service), home);
    addresses().processes().put(service.name(), process.pid());
    process.awaitReady(addresses().url(service.name()));
    console.step(service.name(), "ready", Duration.ofNanos(System.nanoTime() - began));
  }
}
