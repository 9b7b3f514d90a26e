package io.groundwork.backing;

/** PostgreSQL, Kafka and a schema registry that run until {@link #close}, however they run. */
public interface Backing extends AutoCloseable {

  DatabaseServer postgres();

  Server kafka();

  Server registry();

  String bootstrapServers();

  /** For {@code schema.registry.url}. */
  String registryUrl();

  @Override
  void close();
}
