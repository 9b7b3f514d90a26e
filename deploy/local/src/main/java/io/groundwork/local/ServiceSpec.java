package io.groundwork.local;

import java.util.List;
import java.util.Locale;
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

  private static final String REDIRECT = "/login/oauth2/code/groundwork";
  private static final String SIGNED_OUT = "/signed-out";

  /** What the portal shows itself with at identity; for demonstration only. */
  static final String PORTAL_SECRET = "groundwork-demo-portal";

  /** The portal keeps nothing. */
  boolean hasDatabase() {
    return !name.equals("portal");
  }

  Map<String, String> environment(Addresses addresses, Home home) {
    return hasDatabase() ? service(addresses, home) : portal(addresses);
  }

  private Map<String, String> portal(Addresses addresses) {
    var environment = process(addresses);
    environment.put("PORTAL_CLIENT_SECRET", PORTAL_SECRET);
    for (var service : List.of("projects", "sites", "financing", "monitoring")) {
      environment.put(
          "PORTAL_%s_URL".formatted(service.toUpperCase(Locale.ROOT)), addresses.url(service));
    }
    return environment;
  }

  private Map<String, String> process(Addresses addresses) {
    var environment = new TreeMap<String, String>();
    environment.put("MALLOC_ARENA_MAX", "2"); // glibc keeps an arena per thread otherwise
    environment.put("SERVER_ADDRESS", "127.0.0.1");
    environment.put("SERVER_PORT", Integer.toString(addresses.port(name)));
    environment.put("OIDC_ISSUER_URI", addresses.url("identity"));
    return environment;
  }

  /** The database goes by the service's name. */
  private Map<String, String> service(Addresses addresses, Home home) {
    var environment = process(addresses);
    environment.put("GROUNDWORK_DB_URL", addresses.database(name));
    environment.put("GROUNDWORK_DB_USER", Servers.DATABASE_ACCOUNT.getOrDefault("user", ""));
    environment.put(
        "GROUNDWORK_DB_PASSWORD", Servers.DATABASE_ACCOUNT.getOrDefault("password", ""));
    environment.put("KAFKA_BOOTSTRAP_SERVERS", addresses.bootstrapServers());
    environment.put("SCHEMA_REGISTRY_URL", addresses.registryUrl());
    if (name.equals("monitoring")) {
      environment.put("MONITORING_SECRET_KEY", home.key(name));
      environment.put("MONITORING_ADDRESS", addresses.url(name));
      environment.put("MONITORING_PORTAL", addresses.url("portal"));
    }
    environment.put("MONITORING_WEBHOOK_PRIVATE", "true"); // whoever tries it listens here
    environment.put("IDENTITY_ISSUER", addresses.url("identity"));
    environment.put("IDENTITY_PORTAL_SECRET", "{noop}" + PORTAL_SECRET);
    environment.put("IDENTITY_PORTAL_REDIRECT_URIS", addresses.url("portal") + REDIRECT);
    environment.put("IDENTITY_PORTAL_LOGOUT_REDIRECT_URIS", addresses.url("portal") + SIGNED_OUT);
    environment.put("IDENTITY_DIRECTORY", home.scenario().resolve("organisations.yaml").toString());
    environment.put("GROUNDWORK_ORGANISATIONS", Organisations.members(home));
    return environment;
  }
}
