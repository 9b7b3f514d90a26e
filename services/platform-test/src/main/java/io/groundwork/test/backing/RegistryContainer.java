package io.groundwork.test.backing;

import io.groundwork.backing.RegistryServer;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.Network;

/** Apicurio's registry in a container, on PostgreSQL, set as the one in a process is. */
final class RegistryContainer extends ContainerServer {

  static final String IMAGE = "apicurio/apicurio-registry:3.3.3";
  private static final int PORT_INSIDE = 8080;

  private final String url;

  RegistryContainer(Network network, String host, int port) {
    super(container(network), port, PORT_INSIDE);
    this.url = "http://%s:%d/apis/ccompat/v7".formatted(host, port);
  }

  private static GenericContainer<?> container(Network network) {
    var database =
        "jdbc:postgresql://%s:%d/%s"
            .formatted(
                DatabaseContainer.NAME, DatabaseContainer.PORT_INSIDE, RegistryServer.DATABASE);
    return new GenericContainer<>(IMAGE)
        .withExposedPorts(PORT_INSIDE)
        .withEnv(RegistryServer.settings(database))
        .withEnv("QUARKUS_HTTP_HOST", "0.0.0.0")
        .withEnv("JAVA_OPTS", "-Xmx192m -XX:+UseSerialGC -XX:TieredStopAtLevel=1")
        .withNetwork(network);
  }

  String url() {
    return url;
  }

  @Override
  boolean isReady() {
    return RegistryServer.answers(url + "/subjects");
  }
}
