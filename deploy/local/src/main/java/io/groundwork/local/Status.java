package io.groundwork.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Tells what runs and whether it is ready. */
@Command(
    name = "status",
    mixinStandardHelpOptions = true,
    description =
        "Tells what runs, and its memory; exits 0 if all services are ready, 1 otherwise.")
final class Status implements Callable<Integer> {

  @Mixin private StateOption state = new StateOption();
  @Mixin private AgainstOption against = new AgainstOption();

  @Override
  public Integer call() {
    var console = new Console(System.out);
    return against.containers().map(it -> ofContainers(it, console)).orElseGet(() -> here(console));
  }

  private static int ofContainers(Containers containers, Console console) {
    containers.report(console);
    var addresses = containers.addresses();
    return ServiceSpec.ALL.stream().allMatch(it -> ServiceProcess.isReady(addresses.url(it.name())))
        ? 0
        : 1;
  }

  private int here(Console console) {
    var addresses = Addresses.require(state.home());
    var ready = true;
    for (var service : ServiceSpec.ALL) {
      var url = addresses.url(service.name());
      var is = ServiceProcess.isReady(url);
      ready &= is;
      var pid = addresses.processes().getOrDefault(service.name(), 0L);
      console.line(
          "%-12s %-10s pid %-8d %-10s %s"
              .formatted(service.name(), is ? "ready" : "not ready", pid, memory(pid), url));
    }
    return ready ? 0 : 1;
  }

  /** Resident memory as Linux counts it; nothing where there is no such count. */
  private static String memory(long pid) {
    try (var lines = Files.lines(Path.of("/proc", Long.toString(pid), "status"))) {
      return lines
          .filter(line -> line.startsWith("VmRSS:"))
          .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024 + " MB")
          .findFirst()
          .orElse("");
    } catch (IOException _) {
      return "";
    }
  }
}
