package io.groundwork.test.backing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.groundwork.backing.Backing;
import io.groundwork.backing.DatabaseServer;
import io.groundwork.backing.KafkaSettings;
import io.groundwork.backing.Server;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.ConfigResource.Type;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The servers of tests are the same wherever they run. */
class ServersIntegrationTests {

  private static final String SCHEMA = "{\"schema\": \"{\\\"type\\\":\\\"string\\\"}\"}";

  private static Backing servers;

  @BeforeAll
  static void start() {
    servers = TestBacking.start();
  }

  @AfterAll
  static void stop() {
    servers.close();
  }

  @Test
  void setKafkaAsItIsSetEverywhere() throws Exception {
    var broker = new ConfigResource(Type.BROKER, "1");
    try (var admin = Admin.create(kafka())) {
      var configs = admin.describeConfigs(List.of(broker)).all().get().values();
      var values =
          configs.stream()
              .flatMap(config -> config.entries().stream())
              .filter(entry -> KafkaSettings.common().containsKey(entry.name()))
              .collect(Collectors.toMap(ConfigEntry::name, entry -> String.valueOf(entry.value())));
      assertThat(values).containsAllEntriesOf(KafkaSettings.common());
    }
  }

  @Test
  void setPostgresAsItIsSetEverywhere() throws Exception {
    try (var connection = connect("postgres");
        var rows =
            connection
                .createStatement()
                .executeQuery(
                    "SELECT current_setting('max_connections'), current_setting('shared_buffers'),"
                        + " current_setting('fsync')")) {
      rows.next();
      assertThat(List.of(rows.getString(1), rows.getString(2), rows.getString(3)))
          .containsExactly("300", "128MB", "on");
    }
  }

  @Test
  void keepTheirDataAndPortsThroughKillsAndStops() throws Exception {
    store();
    for (var end : List.<Consumer<Server>>of(Server::kill, Server::stop)) {
      for (var server : List.of(servers.registry(), servers.kafka(), servers.postgres())) {
        end.accept(server);
        assertThat(server.isRunning()).isFalse();
      }
      List.of(servers.postgres(), servers.kafka(), servers.registry()).forEach(Server::start);
      read();
    }
  }

  @Test
  void answerNothingWhileTheyAreFrozen() throws Exception {
    servers.postgres().pause();
    try {
      assertThat(servers.postgres().isRunning()).isTrue();
      assertThatThrownBy(() -> connect("postgres", 3).close()).isInstanceOf(SQLException.class);
    } finally {
      servers.postgres().resume();
    }
    connect("postgres").close();
  }

  private static void store() throws Exception {
    servers.postgres().createDatabase("kept");
    try (var connection = connect("kept")) {
      connection.createStatement().execute("CREATE TABLE stone (id text)");
    }
    try (var admin = Admin.create(kafka())) {
      admin.createTopics(List.of(new NewTopic("kept", 1, (short) 1))).all().get();
    }
    assertThat(registry("POST", SCHEMA)).contains("\"id\"");
  }

  private static void read() throws Exception {
    try (var connection = connect("kept")) {
      connection.createStatement().execute("SELECT id FROM stone");
    }
    try (var admin = Admin.create(kafka())) {
      assertThat(admin.listTopics().names().get()).contains("kept");
    }
    assertThat(registry("GET", "")).isEqualTo("[1]");
  }

  private static String registry(String method, String body) throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create(servers.registryUrl() + "/subjects/kept/versions"))
            .header("Content-Type", "application/vnd.schemaregistry.v1+json")
            .timeout(Duration.ofSeconds(60))
            .method(method, BodyPublishers.ofString(body))
            .build();
    try (var client = HttpClient.newHttpClient()) {
      return client.send(request, BodyHandlers.ofString()).body();
    }
  }

  private static Connection connect(String database) throws SQLException {
    return connect(database, 60);
  }

  private static Connection connect(String database, int seconds) throws SQLException {
    var url = servers.postgres().jdbcUrl(database) + "?loginTimeout=" + seconds;
    return DriverManager.getConnection(url, DatabaseServer.USER, DatabaseServer.PASSWORD);
  }

  private static Map<String, Object> kafka() {
    return Map.of("bootstrap.servers", servers.bootstrapServers());
  }
}
