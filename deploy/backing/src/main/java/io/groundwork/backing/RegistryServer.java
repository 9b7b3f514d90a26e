package io.groundwork.backing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Apicurio's schema registry, on PostgreSQL, spoken to over Confluent's REST API. */
public final class RegistryServer extends BackingServer {

  /** On the PostgreSQL that it keeps everything in. */
  public static final String DATABASE = "registry";

  private final PostgresServer postgres;
  private final int managementPort;

  RegistryServer(int port, int managementPort, PostgresServer postgres, Surroundings surroundings) {
    super("registry", port, surroundings);
    this.postgres = postgres;
    this.managementPort = managementPort;
  }

  /** For {@code schema.registry.url}. */
  public String url() {
    return "http://127.0.0.1:%d/apis/ccompat/v7".formatted(port());
  }

  @Override
  void prepare() {
    Ports.requireFree(name(), managementPort);
    postgres.createDatabase(DATABASE);
  }

  @Override
  List<String> command() {
    return List.of(
        surroundings().java().command(),
        "-Xmx192m",
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "-XX:+ExitOnOutOfMemoryError",
        "-Djava.io.tmpdir=" + surroundings().data().tmp(),
        "-jar",
        surroundings().files().registry().resolve("quarkus-run.jar").toString());
  }

  @Override
  Map<String, String> environment() {
    var environment = new HashMap<>(settings(postgres.jdbcUrl(DATABASE)));
    environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
    environment.put("QUARKUS_HTTP_PORT", Integer.toString(port()));
    environment.put("QUARKUS_MANAGEMENT_HOST", "127.0.0.1");
    environment.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(managementPort));
    return environment;
  }

  /** What every registry of ours is set to, and nothing of ports. */
  public static Map<String, String> settings(String jdbcUrl) {
    return Map.of(
        "APICURIO_STORAGE_KIND", "sql",
        "APICURIO_STORAGE_SQL_KIND", "postgresql",
        "APICURIO_DATASOURCE_URL", jdbcUrl,
        "APICURIO_DATASOURCE_USERNAME", DatabaseServer.USER,
        "APICURIO_DATASOURCE_PASSWORD", DatabaseServer.PASSWORD,
        "APICURIO_DATASOURCE_JDBC_INITIAL_SIZE", "2",
        "APICURIO_DATASOURCE_JDBC_MIN_SIZE", "2",
        "APICURIO_RULES_GLOBAL_COMPATIBILITY", "FULL_TRANSITIVE");
  }

  @Override
  boolean isReady() {
    return Ports.answers(managementPort)
        && Ports.answers(port())
        && answers("http://127.0.0.1:%d/health/ready".formatted(managementPort));
  }

  /** Whether one asks for a page and gets it. */
  public static boolean answers(String page) {
    var request = HttpRequest.newBuilder(URI.create(page)).timeout(Duration.ofSeconds(5)).build();
    try (var client = HttpClient.newHttpClient()) {
      return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException _) {
      return false;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Override
  String stopSignal() {
    return "TERM";
  }
}
