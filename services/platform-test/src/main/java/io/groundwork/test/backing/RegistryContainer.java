package io.groundwork.test.backing;

import io.groundwork.backing.RegistryServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
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
    var subjects = URI.create(url + "/subjects");
    var request = HttpRequest.newBuilder(subjects).timeout(Duration.ofSeconds(5)).build();
    try (var client = HttpClient.newHttpClient()) {
      return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException _) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
