package io.groundwork.local;

import io.groundwork.platform.serde.RegistryUnavailable;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The deployment step for servers of one's own. */
@Command(
    name = "deploy",
    mixinStandardHelpOptions = true,
    description = {
      "Makes the topics and registers the schemas on servers of your own.",
      "Without a Kafka no topic is made, without a registry no schema is registered.",
      "Fails and registers nothing if a schema is incompatible with a registered one."
    })
final class Deploy implements Callable<Integer> {

  @Mixin private ServerOptions servers = new ServerOptions();

  @Option(names = "--replication", defaultValue = "3", description = "Of new topics (default: 3).")
  private short replication = 3;

  @Option(
      names = "--wait",
      paramLabel = "SECONDS",
      defaultValue = "0",
      description = "So long for a server that does not answer yet (default: 0).")
  private int wait;

  @Override
  public Integer call() throws InterruptedException {
    var console = new Console(System.out);
    if (servers.bootstrap().isEmpty() && servers.registry().isEmpty()) {
      throw new Problem("Say --bootstrap, --registry or both");
    }
    if (!servers.registry().isEmpty()) {
      var schemas = patiently(() -> Deployment.registerSchemas(servers.registry()), console);
      console.line(schemas + " schemas are registered");
    }
    if (!servers.bootstrap().isEmpty()) {
      var topics =
          patiently(() -> Deployment.createTopics(servers.bootstrap(), replication), console);
      console.line(topics + " topics were made");
    }
    return 0;
  }

  /** What is refused stays refused; only who is away may come. */
  private int patiently(IntSupplier step, Console console) throws InterruptedException {
    while (true) {
      try {
        return step.getAsInt();
      } catch (RegistryUnavailable | Problem e) {
        if (console.sinceStart().toSeconds() >= wait) {
          throw e;
        }
        TimeUnit.MILLISECONDS.sleep(500);
      }
    }
  }
}
