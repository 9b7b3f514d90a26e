package io.groundwork.local;

import io.groundwork.local.backup.Installation;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Whose data: of the system that runs here, or of servers of one's own. */
final class InstallationOptions {

  private static final List<String> SERVICES =
      List.of("projects", "sites", "financing", "monitoring");

  @Mixin private StateOption state = new StateOption();
  @Mixin private ServerOptions servers = new ServerOptions();

  @Option(
      names = "--database",
      paramLabel = "SERVICE=JDBC-URL",
      description = {
        "A database on servers of your own, with user and password in the URL;",
        "once for each of projects, sites, financing and monitoring, and of identity",
        "with --with-people."
      })
  private Map<String, String> databases = new TreeMap<>();

  @Option(
      names = "--with-people",
      description = {
        "With who is behind the ids (identity's table person). The file then names people, and",
        "who is forgotten later has to be forgotten again where it is restored, and in the file."
      })
  private boolean withPeople;

  Installation installation() {
    return databases.isEmpty() ? here() : elsewhere();
  }

  private Installation here() {
    var addresses = Addresses.require(state.home());
    var all = new TreeMap<String, String>();
    services().forEach(service -> all.put(service, addresses.database(service)));
    return new Installation(
        all, Servers.DATABASE_ACCOUNT, addresses.bootstrapServers(), addresses.registryUrl());
  }

  private Installation elsewhere() {
    if (!databases.keySet().equals(Set.copyOf(services()))) {
      throw new Problem("Say --database for each of " + String.join(", ", services()));
    }
    if (servers.bootstrap().isEmpty() || servers.registry().isEmpty()) {
      throw new Problem("Say --bootstrap and --registry too");
    }
    return new Installation(
        new TreeMap<>(databases), Map.of(), servers.bootstrap(), servers.registry());
  }

  private List<String> services() {
    return withPeople
        ? Stream.concat(SERVICES.stream(), Stream.of(Installation.IDENTITY)).toList()
        : SERVICES;
  }
}
