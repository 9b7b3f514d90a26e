package io.groundwork.local;

import java.util.List;

/** Where to look and as whom. */
final class Summary {

  private Summary() {}

  static void addresses(Addresses addresses, Home home, Console console) {
    console.line("");
    console.line(
        "Portal         " + addresses.url("portal") + "/  (sign in as one of the users below)");
    for (var service : ServiceSpec.ALL) {
      if (!List.of("identity", "portal").contains(service.name())) {
        console.line(
            "%-14s %s  (OpenAPI: %s/v3/api-docs)"
                .formatted(
                    service.name(), addresses.url(service.name()), addresses.url(service.name())));
      }
    }
    console.line("identity       " + addresses.url("identity") + "  (OpenID issuer)");
    console.line("Kafka          " + addresses.bootstrapServers());
    console.line("Registry       " + addresses.registryUrl());
    console.line("PostgreSQL     " + addresses.database("projects"));
    console.line("");
    console.line("Users (password of all: " + Organisations.PASSWORD + ")");
    for (var user : Organisations.users(home)) {
      console.line(
          "  %-20s %-26s %s"
              .formatted(user.id(), String.join(", ", user.roles()), user.organisation()));
    }
    console.line("");
  }
}
