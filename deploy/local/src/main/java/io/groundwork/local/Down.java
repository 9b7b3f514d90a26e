package io.groundwork.local;

import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Stops what another terminal started. */
@Command(
    name = "down",
    mixinStandardHelpOptions = true,
    description = "Stops everything that 'up' or 'demo' started; data stays.")
final class Down implements Callable<Integer> {

  @Mixin private StateOption state = new StateOption();

  @Override
  public Integer call() throws Exception {
    var console = new Console(System.out);
    var addresses = Addresses.find(state.home());
    if (addresses.isEmpty()) {
      console.line("Nothing is running.");
      return 0;
    }
    var launcher = addresses.get().launcher();
    if (launcher.isPresent()) {
      console.line("Stopping");
      launcher.get().destroy();
      try {
        launcher.get().onExit().get(60, TimeUnit.SECONDS);
      } catch (TimeoutException _) {
        throw new Problem("The launcher, process %d, does not end".formatted(launcher.get().pid()));
      }
    }
    console.line("Stopped");
    return 0;
  }
}
