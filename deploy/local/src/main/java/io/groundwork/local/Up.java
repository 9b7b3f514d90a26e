package io.groundwork.local;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Starts everything and stays until Ctrl-C. */
@Command(
    name = "up",
    mixinStandardHelpOptions = true,
    description = "Starts servers and services, and stays until Ctrl-C or 'down'.")
final class Up implements Callable<Integer> {

  @Mixin private StartOptions options = new StartOptions();
  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli injects the spec
  Up() {}

  @Override
  public Integer call() throws InterruptedException {
    var console = new Console(System.out);
    var system = options.start(console);
    Summary.addresses(system.addresses(), options.home(), console);
    console.line("Ctrl-C stops everything.");
    new CountDownLatch(1).await();
    return 0;
  }
}
