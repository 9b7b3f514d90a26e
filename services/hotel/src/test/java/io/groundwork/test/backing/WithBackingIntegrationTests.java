package io.groundwork.test.backing;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundwork.schemas.Topics;
import io.groundwork.schemas.projects.project.ProjectResumed;
import io.groundwork.test.topic.Message;
import io.groundwork.test.topic.TopicReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.sql.DriverManager;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.avro.Schema;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import tools.jackson.databind.json.JsonMapper;

@SpringJUnitConfig(WithBackingIntegrationTests.class)
@WithBacking(topics = "extra.topic", records = ProjectResumed.class)
class WithBackingIntegrationTests {

  private final String projectId = UUID.randomUUID().toString();
  private final Environment environment;

  @Autowired
  WithBackingIntegrationTests(Environment environment) {
    this.environment = environment;
  }

  @Test
  void givesAnEmptyDatabase() throws Exception {
    try (var connection =
            DriverManager.getConnection(
                setting("GROUNDWORK_DB_URL"),
                setting("GROUNDWORK_DB_USER"),
                setting("GROUNDWORK_DB_PASSWORD"));
        var tables =
            connection.getMetaData().getTables(null, "public", "%", new String[] {"TABLE"})) {
      assertThat(tables.next()).isFalse();
    }
    assertThat(TestBacking.freshDatabase()).isNotEqualTo(setting("GROUNDWORK_DB_URL"));
  }

  @Test
  void createsTheTopics() throws Exception {
    try (var admin = Admin.create(kafka())) {
      var topics = admin.describeTopics(Topics.all()).allTopicNames().get();
      assertThat(topics.values())
          .allSatisfy(topic -> assertThat(topic.partitions()).hasSize(Topics.PARTITIONS));
      assertThat(admin.listTopics().names().get()).contains("extra.topic");
    }
  }

  @Test
  void readsBackWhatWasCommitted() throws Exception {
    send("lost", false);
    send("kept", true);

    var messages =
        new TopicReader(setting("KAFKA_BOOTSTRAP_SERVERS"), setting("SCHEMA_REGISTRY_URL"))
            .readUntil(Topics.PROJECT, projectId, found -> !found.isEmpty());

    assertThat(messages).extracting(it -> it.header("ce_id")).containsExactly("kept");
    assertThat(messages).extracting(Message::sequence).containsExactly(1L);
    assertThat(messages.getFirst().as(ProjectResumed.class).getProjectId()).isEqualTo(projectId);
  }

  private void send(String id, boolean commit) throws Exception {
    var settings = new HashMap<>(kafka());
    settings.put("transactional.id", "with-backing");
    try (var producer =
        new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
      var record = new ProducerRecord<>(Topics.PROJECT, projectId, confluentBytes());
      record.headers().add("ce_id", id.getBytes()).add("ce_sequence", "1".getBytes());
      producer.initTransactions();
      producer.beginTransaction();
      producer.send(record);
      producer.flush();
      if (commit) {
        producer.commitTransaction();
      } else {
        producer.abortTransaction();
      }
    }
  }

  private byte[] confluentBytes() throws Exception {
    var event = ProjectResumed.newBuilder().setProjectId(projectId).build();
    var bytes = new ByteArrayOutputStream();
    bytes.writeBytes(ByteBuffer.allocate(5).put((byte) 0).putInt(registeredId()).array());
    var encoder = EncoderFactory.get().binaryEncoder(bytes, null);
    new SpecificDatumWriter<>(ProjectResumed.class).write(event, encoder);
    encoder.flush();
    return bytes.toByteArray();
  }

  private int registeredId() throws IOException, InterruptedException {
    var subject = Topics.PROJECT + "-" + ProjectResumed.class.getName();
    var uri =
        URI.create(setting("SCHEMA_REGISTRY_URL") + "/subjects/%s/versions/1".formatted(subject));
    try (var client = HttpClient.newHttpClient()) {
      var request = HttpRequest.newBuilder(uri).build();
      var answer = new JsonMapper().readTree(client.send(request, BodyHandlers.ofString()).body());
      var schema = new Schema.Parser().parse(answer.path("schema").asString());
      assertThat(schema.toString()).doesNotContain("avro.java.string");
      return answer.path("id").asInt();
    }
  }

  private Map<String, Object> kafka() {
    return Map.of("bootstrap.servers", setting("KAFKA_BOOTSTRAP_SERVERS"));
  }

  private String setting(String name) {
    return environment.getRequiredProperty(name);
  }
}
