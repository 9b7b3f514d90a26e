package io.groundwork.local;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The deployment step for servers of one's own. */
@Command(
    name = "deploy",
    mixinStandardHelpOptions = true,
    description = {
      "Makes the topics and registers the schemas on servers of your own.",
      "Fails and registers nothing if a schema is incompatible with a registered one."
    })
final class Deploy implements Callable<Integer> {

  @Option(
      names = "--bootstrap",
      paramLabel = "HOST:PORT",
      defaultValue = "${env:KAFKA_BOOTSTRAP_SERVERS:-}",
      description = "Kafka (default: KAFKA_BOOTSTRAP_SERVERS). Without it no topic is made.")
  private String bootstrap = "";

  @Option(
      names = "--registry",
      paramLabel = "URL",
      defaultValue = "${env:SCHEMA_REGISTRY_URL:-}",
      description = "Registry (default: SCHEMA_REGISTRY_URL). Without it nothing is registered.")
  private String registry = "";

  @Option(names = "--replication", defaultValue = "3", description = "Of new topics (default: 3).")
  private short replication = 3;

  @Override
  public Integer call() {
    var console = new Console(System.out);
    if (bootstrap.isEmpty() && registry.isEmpty()) {
      throw new Problem("Say --bootstrap, --registry or both");
    }
    if (!registry.isEmpty()) {
      console.line(Deployment.registerSchemas(registry) + " schemas are registered");
    }
    if (!bootstrap.isEmpty()) {
      console.line(Deployment.createTopics(bootstrap, replication) + " topics were made");
    }
    return 0;
  }
}
