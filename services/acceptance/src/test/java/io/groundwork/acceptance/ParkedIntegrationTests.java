package io.groundwork.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.groundwork.schemas.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** What an administrator does by command about a message that nobody can read. */
@Order(90)
class ParkedIntegrationTests {

  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final List<String> READERS =
      List.of("projects", "sites", "financing", "monitoring");

  private final RunningSystem system = RunningSystem.get();
  private final Addresses addresses = system.addresses();
  private final String key = UUID.randomUUID().toString();

  @Test
  void parksJunkForEveryReaderUntilAnAdministratorDropsIt() throws Exception {
    send("io.groundwork.schemas.projects.project.ProjectAccepted", 1);
    send("org.example.Unheard", 2);
    await().atMost(LIMIT).until(() -> READERS.stream().allMatch(each -> parked(each) == 2));

    var list = run(0, "parked", "list");
    assertThat(list).contains(key, "ProjectAccepted #1", "has no Avro header", "waits", "8 parked");
    assertThat(run(0, "parked", "list", "--service", "sites", "--faults")).doesNotContain("waits");
    for (var reader : READERS) {
      var position = Long.toString(position(reader));
      assertThat(run(0, "parked", "show", reader, position)).contains("\"ce_sequence\" : \"1\"");
      assertThat(run(1, "parked", "release", reader, position, "--reason", "try"))
          .as(reader)
          .contains("still at fault: ", "has no Avro header");
      assertThat(run(0, "parked", "drop", reader, position, "--reason", "junk"))
          .contains("Dropped");
    }
    await().atMost(LIMIT).until(() -> READERS.stream().allMatch(each -> parked(each) == 0));

    assertThat(run(0, "parked", "list")).contains("Nothing is parked.");
    assertThat(run(1, "parked", "drop", "sites", "1", "--reason", "junk"))
        .contains("There is no parked message");
    assertThat(run(2, "parked", "drop", "sites", "1")).contains("--reason");
    assertThat(reached()).containsOnly(2L);
  }

  private void send(String type, long sequence) throws ExecutionException, InterruptedException {
    var headers =
        Map.of(
            "ce_id", UUID.randomUUID().toString(),
            "ce_type", type,
            "ce_time", "2026-01-01T00:00:00Z",
            "ce_sequence", Long.toString(sequence),
            "ce_actor", "a stranger",
            "ce_organisation", "elsewhere",
            "ce_correlationid", "none");
    var record = new ProducerRecord<>(Topics.PROJECT, key, "not Avro".getBytes(UTF_8));
    headers.forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
    try (var producer =
        new KafkaProducer<>(
            Map.<String, Object>of("bootstrap.servers", addresses.bootstrapServers()),
            new StringSerializer(),
            new ByteArraySerializer())) {
      producer.send(record).get();
    }
  }

  private long parked(String service) {
    return database(service).number("SELECT count(*) FROM parked WHERE key = '" + key + "'");
  }

  private long position(String service) {
    return database(service).number("SELECT min(position) FROM parked WHERE key = '" + key + "'");
  }

  private List<Long> reached() {
    var sql = "SELECT last_sequence FROM inbox_key WHERE key = '" + key + "'";
    return READERS.stream().map(reader -> database(reader).number(sql)).toList();
  }

  private Database database(String service) {
    return new Database(addresses, service);
  }

  private String run(int exit, String... arguments) throws IOException, InterruptedException {
    var output = "parked-" + UUID.randomUUID() + ".txt";
    var process = new Launcher(system.folder()).start(output, arguments);
    assertThat(process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)).isTrue();
    var said = Files.readString(system.folder().resolve(output));
    assertThat(process.exitValue()).as(said).isEqualTo(exit);
    return said;
  }
}
