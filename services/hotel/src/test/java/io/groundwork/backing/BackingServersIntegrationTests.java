package io.groundwork.backing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackingServersIntegrationTests {

  private static final String SCHEMA =
      """
      {"schema": "{\\"type\\":\\"record\\",\\"name\\":\\"Laid\\",\\"fields\\":[{\\"name\\":\\"id\\",\\"type\\":\\"string\\"}]}"}
      """;
  private static final String INCOMPATIBLE =
      """
      {"schema": "{\\"type\\":\\"record\\",\\"name\\":\\"Laid\\",\\"fields\\":[{\\"name\\":\\"id\\",\\"type\\":\\"int\\"}]}"}
      """;

  @Test
  void findsEverythingAgainOnTheSameDataDirectory(@TempDir Path directory) throws Exception {
    try (var servers = BackingServers.builder().dataDirectory(directory).start()) {
      store(servers);
      read(servers);
    }
    assertThat(processesOn(directory)).isEmpty();
    try (var servers = BackingServers.builder().dataDirectory(directory).start()) {
      read(servers);
      servers.registry().kill();
      servers.kafka().kill();
      servers.postgres().kill();
      servers.postgres().start();
      servers.kafka().start();
      servers.registry().start();
      read(servers);
    }
  }

  @Test
  void leavesNeitherProcessNorFileBehind() {
    var servers = BackingServers.builder().start();
    var directory = servers.dataDirectory();
    assertThat(processesOn(directory)).isNotEmpty();

    servers.close();

    assertThat(processesOn(directory)).isEmpty();
    assertThat(directory).doesNotExist();
  }

  @Test
  void tellsAtWhichStatementPostgresCrashed() throws Exception {
    try (var servers = BackingServers.builder().start()) {
      servers.postgres().createDatabase("survey");
      assertThat(servers.postgres().crashes()).isEmpty();

      try (var connection = connect(servers);
          var statement = connection.createStatement()) {
        var crash = "COPY (SELECT 'the last') TO PROGRAM 'kill -SEGV $PPID'";
        assertThatThrownBy(() -> statement.execute(crash)).isInstanceOf(SQLException.class);
      }

      await()
          .untilAsserted(
              () ->
                  assertThat(servers.postgres().crashes().toString())
                      .contains("was terminated by signal 11", "COPY (SELECT 'the last')"));
    }
  }

  /** PostgreSQL does not start while one of the last one lives, be it busy or standing still. */
  @Test
  void killsPostgresWithItsBackends() throws Exception {
    try (var servers = BackingServers.builder().start()) {
      servers.postgres().createDatabase("survey");
      try (var connection = connect(servers)) {
        var backend = backend(connection);
        Commands.signal("STOP", backend.pid());
        try {
          servers.postgres().kill();

          assertThat(backend.isAlive()).isFalse();
          servers.postgres().start();
          connect(servers).close();
        } finally {
          backend.destroyForcibly();
        }
      }
    }
  }

  private static ProcessHandle backend(Connection connection) throws SQLException {
    try (var row = connection.createStatement().executeQuery("SELECT pg_backend_pid()")) {
      row.next();
      return ProcessHandle.of(row.getLong(1)).orElseThrow();
    }
  }

  @Test
  void namesAPortThatIsTaken() throws Exception {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThatThrownBy(
              () -> BackingServers.builder().ports(0, taken.getLocalPort(), 0).start().close())
          .isInstanceOf(BackingException.class)
          .hasMessageContaining("Port " + taken.getLocalPort())
          .hasMessageContaining("kafka needs it")
          .hasMessageContaining("choose another port");
    }
  }

  private static void store(BackingServers servers) throws Exception {
    servers.postgres().createDatabase("survey");
    try (var connection = connect(servers);
        var statement = connection.createStatement()) {
      statement.execute("CREATE TABLE stone (id text)");
      statement.execute("INSERT INTO stone VALUES ('corner')");
    }
    try (var admin = Admin.create(kafka(servers))) {
      admin.createTopics(List.of(new NewTopic("stones", 1, (short) 1))).all().get();
    }
    send(servers);
    assertThat(post(servers, SCHEMA).statusCode()).isEqualTo(200);
  }

  private static void send(BackingServers servers) {
    var settings = kafka(servers);
    settings.put("transactional.id", "mason");
    try (var producer =
        new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
      producer.initTransactions();
      producer.beginTransaction();
      producer.send(new ProducerRecord<>("stones", "corner", "laid"));
      producer.commitTransaction();
      producer.beginTransaction();
      producer.send(new ProducerRecord<>("stones", "corner", "dropped"));
      producer.flush();
      producer.abortTransaction();
    }
  }

  private static void read(BackingServers servers) throws Exception {
    try (var connection = connect(servers);
        var rows = connection.createStatement().executeQuery("SELECT id FROM stone")) {
      assertThat(rows.next()).isTrue();
      assertThat(rows.getString(1)).isEqualTo("corner");
    }
    assertThat(values(servers)).containsExactly("laid");
    assertThat(post(servers, SCHEMA).body()).isEqualTo("{\"id\":1}");
    assertThat(post(servers, INCOMPATIBLE).statusCode()).isEqualTo(409);
  }

  private static List<String> values(BackingServers servers) {
    var settings = kafka(servers);
    settings.put("isolation.level", "read_committed");
    try (var consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
      var partition = new TopicPartition("stones", 0);
      consumer.assign(List.of(partition));
      consumer.seekToBeginning(List.of(partition));
      var values = new ArrayList<String>();
      long end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
      while (consumer.position(partition) < end) {
        consumer.poll(Duration.ofMillis(200)).forEach(record -> values.add(record.value()));
      }
      return values;
    }
  }

  private static HttpResponse<String> post(BackingServers servers, String body) throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create(servers.registryUrl() + "/subjects/stones-Laid/versions"))
            .header("Content-Type", "application/vnd.schemaregistry.v1+json")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    try (var client = HttpClient.newHttpClient()) {
      return client.send(request, BodyHandlers.ofString());
    }
  }

  private static Connection connect(BackingServers servers) throws SQLException {
    return DriverManager.getConnection(
        servers.postgres().jdbcUrl("survey"), PostgresServer.USER, PostgresServer.PASSWORD);
  }

  private static Map<String, Object> kafka(BackingServers servers) {
    return new HashMap<>(Map.of("bootstrap.servers", servers.bootstrapServers()));
  }

  private static List<String> processesOn(Path directory) {
    return ProcessHandle.allProcesses()
        .filter(process -> process.pid() != ProcessHandle.current().pid())
        .map(process -> process.info().commandLine().orElse(""))
        .filter(command -> command.contains(directory.toString()))
        .toList();
  }
}
