package io.groundwork.monitoring;

import io.groundwork.platform.serde.AvroSerializer;
import io.groundwork.test.backing.TestBacking;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** Sends events in the wire format, as the services' relays do. */
final class Producer implements AutoCloseable {

  static final Instant START = Instant.parse("2026-03-01T08:00:00Z");

  private final Map<String, Long> sequences = new HashMap<>();
  private final KafkaProducer<String, Object> kafka;
  private Instant time = START;

  Producer() {
    var serializer = new AvroSerializer();
    serializer.configure(
        Map.of(
            "schema.registry.url",
            TestBacking.servers().registryUrl(),
            "auto.register.schemas",
            false,
            "value.subject.name.strategy",
            "io.confluent.kafka.serializers.subject.TopicRecordNameStrategy"),
        false);
    kafka =
        new KafkaProducer<>(
            Map.<String, Object>of(
                "bootstrap.servers", TestBacking.servers().bootstrapServers(), "linger.ms", 0),
            new StringSerializer(),
            serializer);
  }

  /** An hour after the one before it. */
  UUID send(String topic, String key, SpecificRecord event) {
    var id = UUID.randomUUID();
    time = time.plusSeconds(3600);
    var sequence = sequences.merge(topic + "/" + key, 1L, Long::sum);
    var record = new ProducerRecord<String, Object>(topic, key, event);
    var headers =
        Map.of(
            "ce_specversion",
            "1.0",
            "ce_id",
            id.toString(),
            "ce_type",
            event.getSchema().getFullName(),
            "ce_source",
            "/test",
            "ce_time",
            time.toString(),
            "ce_subject",
            key,
            "ce_sequence",
            Long.toString(sequence),
            "ce_correlationid",
            "corr-" + id,
            "ce_actor",
            "анна",
            "ce_organisation",
            "agency");
    headers.forEach(
        (name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
    kafka.send(record);
    kafka.flush();
    return id;
  }

  @Override
  public void close() {
    kafka.close();
  }
}
