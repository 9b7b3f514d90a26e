package io.groundwork.financing;

import io.groundwork.schemas.Topics;
import io.groundwork.schemas.projects.project.ProjectAccepted;
import io.groundwork.schemas.projects.project.StageEntered;
import io.groundwork.schemas.shared.Money;
import io.groundwork.schemas.shared.Partner;
import io.groundwork.schemas.shared.ProjectDetails;
import io.groundwork.schemas.shared.SiteTrack;
import io.groundwork.schemas.shared.Stage;
import io.groundwork.test.topic.Message;
import io.groundwork.test.topic.TopicReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;

/** Says on topics what other services say there, and reads what this one says. */
@TestComponent
class Neighbours implements DisposableBean {
  static final String AGENCY = "agency-khabarovsk";

  private final Map<String, Long> sequences = new ConcurrentHashMap<>();
  private final KafkaProducer<String, byte[]> producer;
  private final Serializer<Object> serializer;
  private final TopicReader topics;

  Neighbours(Environment environment, Serializer<Object> serializer) {
    var brokers = environment.getRequiredProperty("KAFKA_BOOTSTRAP_SERVERS");
    var registry = environment.getRequiredProperty("SCHEMA_REGISTRY_URL");
    this.serializer = serializer;
    this.topics = new TopicReader(brokers, registry);
    Map<String, Object> settings = Map.of("bootstrap.servers", brokers);
    this.producer =
        new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
  }

  /** The id of the event. */
  String say(String topic, String projectId, SpecificRecord event) {
    var id = UUID.randomUUID().toString();
    var sequence = sequences.merge(topic + projectId, 1L, Long::sum);
    var bytes = serializer.serialize(topic, event);
    var record = new ProducerRecord<>(topic, projectId, bytes);
    Map.of(
            "ce_id",
            id,
            "ce_type",
            event.getSchema().getFullName(),
            "ce_time",
            Instant.now().toString(),
            "ce_sequence",
            Long.toString(sequence),
            "ce_actor",
            "somebody",
            "ce_organisation",
            AGENCY,
            "ce_correlationid",
            "test")
        .forEach(
            (name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
    producer.send(record);
    producer.flush();
    return id;
  }

  String project(String projectId, SpecificRecord event) {
    return say(Topics.PROJECT, projectId, event);
  }

  void stage(String projectId, Stage stage) {
    project(projectId, new StageEntered(projectId, stage, Stage.UNKNOWN, "Test", null, null));
  }

  /** A project of 1,000.00 RUB on a plot and under a regime. */
  void accept(String projectId) {
    var partners =
        List.of(
            new Partner(UUID.randomUUID().toString(), "Farmers", "RU-KHA", "50"),
            new Partner(UUID.randomUUID().toString(), "Builders", "BY", "50"));
    var details =
        new ProjectDetails(
            "Dairy farm",
            null,
            null,
            AGENCY,
            "rita",
            "RU-KHA",
            "0141",
            "Milk",
            new Money("1000.00", "RUB"),
            10,
            partners,
            SiteTrack.ALLOCATED_PLOT,
            null,
            "ASEZ");
    project(projectId, new ProjectAccepted(projectId, "rolf", details));
  }

  List<Message> plan(String projectId, Predicate<List<Message>> enough) {
    return topics.readUntil(Topics.PLAN, projectId, enough);
  }

  /** Reads until a record of the type is there. */
  List<Message> planUntil(String projectId, Class<? extends SpecificRecord> type) {
    return plan(projectId, all -> all.stream().anyMatch(m -> m.type().equals(type.getName())));
  }

  List<Message> plan(String projectId) {
    return topics.read(Topics.PLAN, projectId);
  }

  @Override
  public void destroy() {
    producer.close();
  }
}
