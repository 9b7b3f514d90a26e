package io.groundwork.local;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One service to run: its module, its usual port and what it is told through its environment. */
record ServiceSpec(String name, int port) {

  /** Identity first, since the others ask it for keys. */
  static final List<ServiceSpec> ALL =
      List.of(
          new ServiceSpec("identity", 8090),
          new ServiceSpec("projects", 8081),
          new ServiceSpec("sites", 8082),
          new ServiceSpec("financing", 8083),
          new ServiceSpec("monitoring", 8084),
          new ServiceSpec("portal", 8080));

  /** The database goes by the service's name. */
  Map<String, String> environment(Addresses addresses, Home home) {
    var environment = new TreeMap<String, String>();
    environment.put("MALLOC_ARENA_MAX", "2"); // glibc keeps an arena per thread otherwise
    environment.put("SERVER_ADDRESS", "127.0.0.1");
    environment.put("SERVER_PORT", Integer.toString(addresses.port(name)));
    environment.put("GROUNDWORK_DB_URL", addresses.database(name));
    environment.put("GROUNDWORK_DB_USER", Servers.DATABASE_ACCOUNT.getOrDefault("user", ""));
    environment.put(
        "GROUNDWORK_DB_PASSWORD", Servers.DATABASE_ACCOUNT.getOrDefault("password", ""));
    environment.put("KAFKA_BOOTSTRAP_SERVERS", addresses.bootstrapServers());
    environment.put("SCHEMA_REGISTRY_URL", addresses.registryUrl());
    environment.put("OIDC_ISSUER_URI", addresses.url("identity"));
    environment.put("IDENTITY_ISSUER", addresses.url("identity"));
    environment.put("IDENTITY_BOARD_ORIGINS", addresses.url("monitoring"));
    environment.put("IDENTITY_DIRECTORY", home.scenario().resolve("organisations.yaml").toString());
    environment.put("GROUNDWORK_ORGANISATIONS", Organisations.members(home));
    return environment;
  }
}
