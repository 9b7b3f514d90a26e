package io.groundwork.local;

import java.util.concurrent.Callable;
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

  @Override
  public Integer call() {
    var console = new Console(System.out);
    if (servers.bootstrap().isEmpty() && servers.registry().isEmpty()) {
      throw new Problem("Say --bootstrap, --registry or both");
    }
    if (!servers.registry().isEmpty()) {
      console.line(Deployment.registerSchemas(servers.registry()) + " schemas are registered");
    }
    if (!servers.bootstrap().isEmpty()) {
      console.line(Deployment.createTopics(servers.bootstrap(), replication) + " topics were made");
    }
    return 0;
  }
}
