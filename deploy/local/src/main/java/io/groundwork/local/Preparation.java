package io.groundwork.local;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;

/** Makes the AOT caches that are missing or older than their jar, once per build. */
final class Preparation {

  private static final int AT_ONCE = 2;

  private final Home home;
  private final Servers servers;
  private final Console console;
  private final Jvm jvm;

  Preparation(Home home, Servers servers, Console console) {
    this.home = home;
    this.servers = servers;
    this.console = console;
    this.jvm = new Jvm(home);
  }

  static List<ServiceSpec> missing(Home home) {
    var jvm = new Jvm(home);
    return ServiceSpec.ALL.stream().filter(service -> !jvm.isTrained(service)).toList();
  }

  void run() {
    var services = missing(home);
    if (services.isEmpty()) {
      return;
    }
    console.line("Preparing the services for a quick start, once per build");
    try (var workers = Executors.newFixedThreadPool(AT_ONCE)) {
      services.stream()
          .map(service -> CompletableFuture.runAsync(() -> train(service), workers))
          .toList()
          .forEach(CompletableFuture::join);
    } catch (CompletionException e) {
      throw e.getCause() instanceof Problem problem ? problem : e;
    }
  }

  private void train(ServiceSpec service) {
    var began = System.nanoTime();
    for (var command : jvm.training(service)) {
      servers.run(service, command, home).awaitEnd();
    }
    console.step(service.name(), "prepared", Duration.ofNanos(System.nanoTime() - began));
  }
}
