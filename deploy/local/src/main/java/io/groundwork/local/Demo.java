package io.groundwork.local;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Plays the reference scenario through the public APIs and shows what Kafka says of it. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description = {
      "Plays the reference scenario, and shows the stage moves read back from Kafka.",
      "Stays until Ctrl-C on a terminal; without one it ends by itself: 0 if every",
      "ending was reached, 1 otherwise. With --against it starts and stops nothing."
    })
final class Demo implements Callable<Integer> {

  @Mixin private StartOptions options = new StartOptions();
  @Mixin private AgainstOption against = new AgainstOption();

  @Option(names = "--stay", description = "Stays until Ctrl-C, with a terminal or without.")
  private boolean stay;

  @Override
  public Integer call() throws InterruptedException {
    var console = new Console(System.out);
    var containers = against.containers();
    return containers.isPresent() ? playIn(containers.get(), console) : playHere(console);
  }

  private int playHere(Console console) throws InterruptedException {
    var system = options.startServers(console);
    requireEmpty(system.addresses(), "say --fresh to forget them, or run 'up' to go on with them");
    system.startServices();
    var reached = play(system.addresses(), console);
    if (stay || (System.console() != null && System.console().isTerminal())) {
      console.line("Ctrl-C stops everything.");
      new CountDownLatch(1).await();
    }
    return reached ? 0 : 1;
  }

  private int playIn(Containers containers, Console console) {
    var addresses = containers.addresses();
    containers.awaitReady(addresses, console);
    requireEmpty(addresses, "docker-compose -f deploy/compose.yaml down -v forgets them");
    var reached = play(addresses, console);
    containers.report(console);
    return reached ? 0 : 1;
  }

  private static void requireEmpty(Addresses addresses, String remedy) {
    if (Deployment.hasEvents(addresses.bootstrapServers())) {
      throw new Problem(
          "There are events already, and the scenario needs an empty system: " + remedy);
    }
  }

  private boolean play(Addresses addresses, Console console) {
    var reached = new Scenario(options.home(), addresses, console).play();
    Summary.addresses(addresses, options.home(), console);
    console.line(reached ? "Every ending was reached." : "NOT every ending was reached.");
    return reached;
  }
}
