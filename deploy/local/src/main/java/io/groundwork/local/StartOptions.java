package io.groundwork.local;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How a system is started; common to up and demo. */
final class StartOptions {

  @Mixin private StateOption state = new StateOption();

  @Option(names = "--fresh", description = "Forgets the data of former runs first.")
  private boolean fresh;

  @Option(
      names = "--ports-from",
      paramLabel = "N",
      defaultValue = "0",
      description =
          "Services listen on N, N+1, … and servers on free ports"
              + " (default: identity 8090, projects 8081, sites 8082, financing 8083,"
              + " monitoring 8084, portal 8080, PostgreSQL 5442, Kafka 9092, registry 8085).")
  private int portsFrom;

  Home home() {
    return state.home();
  }

  /** Starts all of it, and stops all of it when the launcher ends, however far it came. */
  RunningSystem start(Console console) {
    var system = startServers(console);
    system.startServices();
    return system;
  }

  /** Starts the servers only. */
  RunningSystem startServers(Console console) {
    if (portsFrom != 0 && (portsFrom < 1024 || portsFrom > 65_000)) {
      throw new Problem("--ports-from takes a number from 1024 to 65000, not " + portsFrom);
    }
    if (fresh && Addresses.find(home()).isEmpty()) {
      Home.delete(home().servers());
    }
    return RunningSystem.startServers(home(), console, portsFrom);
  }
}
