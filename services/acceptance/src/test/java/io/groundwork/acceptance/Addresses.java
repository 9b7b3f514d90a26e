package io.groundwork.acceptance;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.json.JsonMapper;

/** Where the running system listens, as its launcher wrote it down. */
public record Addresses(
    long pid,
    Map<String, Integer> ports,
    String databases,
    String bootstrapServers,
    String registryUrl) {

  /** The services with an API for the pipeline. */
  static final List<String> SERVICES = List.of("projects", "sites", "financing", "monitoring");

  static Addresses read(Path file) {
    return JsonMapper.shared().readValue(file.toFile(), Addresses.class);
  }

  public String url(String service) {
    return "http://127.0.0.1:" + port(service);
  }

  int port(String service) {
    return Objects.requireNonNull(ports.get(service), service);
  }

  String database(String service) {
    return databases.formatted(service);
  }

  /** The same with another one of a service. */
  Addresses with(String service, int port) {
    var others = new HashMap<>(ports);
    others.put(service, port);
    return new Addresses(pid, others, databases, bootstrapServers, registryUrl);
  }
}
