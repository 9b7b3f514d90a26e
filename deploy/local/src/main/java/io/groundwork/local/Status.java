package io.groundwork.local;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Tells what runs and whether it is ready. */
@Command(
    name = "status",
    mixinStandardHelpOptions = true,
    description = "Tells what runs; exits 0 if all services are ready, 1 otherwise.")
final class Status implements Callable<Integer> {

  @Mixin private StateOption state = new StateOption();

  @Override
  public Integer call() {
    var console = new Console(System.out);
    var addresses = Addresses.require(state.home());
    var ready = true;
    for (var service : ServiceSpec.ALL) {
      var url = addresses.url(service.name());
      var is = ServiceProcess.isReady(url);
      ready &= is;
      console.line("%-12s %-10s %s".formatted(service.name(), is ? "ready" : "not ready", url));
    }
    return ready ? 0 : 1;
  }
}
