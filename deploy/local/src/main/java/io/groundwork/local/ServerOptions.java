package io.groundwork.local;

import picocli.CommandLine.Option;

/** Kafka and registry of one's own; empty when they are not named. */
final class ServerOptions {

  @Option(
      names = "--bootstrap",
      paramLabel = "HOST:PORT",
      defaultValue = "${env:KAFKA_BOOTSTRAP_SERVERS:-}",
      description = "Kafka (default: KAFKA_BOOTSTRAP_SERVERS).")
  private String bootstrap = "";

  @Option(
      names = "--registry",
      paramLabel = "URL",
      defaultValue = "${env:SCHEMA_REGISTRY_URL:-}",
      description = "Registry (default: SCHEMA_REGISTRY_URL).")
  private String registry = "";

  String bootstrap() {
    return bootstrap;
  }

  String registry() {
    return registry;
  }
}
