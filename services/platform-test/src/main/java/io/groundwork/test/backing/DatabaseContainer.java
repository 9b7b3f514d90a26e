package io.groundwork.test.backing;

import io.groundwork.backing.DatabaseServer;
import io.groundwork.backing.PostgresServer;
import java.util.stream.Stream;
import org.testcontainers.containers.Network;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** PostgreSQL in a container, set as the one in a process is. */
final class DatabaseContainer extends ContainerServer implements DatabaseServer {

  static final String IMAGE = "postgres:18";
  static final String NAME = "postgres";
  static final int PORT_INSIDE = 5432;

  private final String address;

  DatabaseContainer(Network network, String host, int port) {
    super(container(network), port, PORT_INSIDE);
    this.address = "jdbc:postgresql://%s:%d/".formatted(host, port);
  }

  /** Not as root, so that the server is the process that gets the signal to stop. */
  private static PostgreSQLContainer container(Network network) {
    return new PostgreSQLContainer(IMAGE)
        .withUsername(USER)
        .withPassword(PASSWORD)
        .withDatabaseName("postgres")
        .withCommand(
            Stream.concat(
                    Stream.of("postgres"),
                    PostgresServer.SETTINGS.stream().flatMap(setting -> Stream.of("-c", setting)))
                .toArray(String[]::new))
        .withCreateContainerCmdModifier(command -> command.withUser("postgres"))
        .withNetwork(network)
        .withNetworkAliases(NAME);
  }

  @Override
  public String jdbcUrl(String database) {
    return address + database;
  }

  @Override
  boolean isReady() {
    return answers();
  }
}
