package io.groundwork.test.topic;

import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads a topic from its beginning, committed records only, in no consumer group. */
public final class TopicReader {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration POLL = Duration.ofMillis(100);

  private final String bootstrapServers;
  private final PlainAvro avro;

  public TopicReader(String bootstrapServers, String registryUrl) {
    this.bootstrapServers = bootstrapServers;
    this.avro = new PlainAvro(registryUrl);
  }

  /** All that is committed now. */
  public List<Message> read(String topic) {
    try (var reading = new Reading(topic, _ -> true)) {
      return reading.messages();
    }
  }

  /** What one aggregate said, in its order. */
  public List<Message> read(String topic, String key) {
    try (var reading = new Reading(topic, key::equals)) {
      return reading.messages();
    }
  }

  /** Reads on until the key's messages are enough; 30 seconds at most. */
  public List<Message> readUntil(String topic, String key, Predicate<List<Message>> enough) {
    try (var reading = new Reading(topic, key::equals)) {
      return await("messages of %s in %s".formatted(key, topic))
          .pollInSameThread()
          .atMost(PATIENCE)
          .until(reading::messages, enough);
    }
  }

  /** Reads on until the whole topic's messages are enough; 30 seconds at most. */
  public List<Message> readUntil(String topic, Predicate<List<Message>> enough) {
    try (var reading = new Reading(topic, _ -> true)) {
      return await("messages in " + topic)
          .pollInSameThread()
          .atMost(PATIENCE)
          .until(reading::messages, enough);
    }
  }

  /** One consumer on a topic, and what it has found so far under the keys that are asked for. */
  private final class Reading implements AutoCloseable {

    private final KafkaConsumer<String, byte[]> consumer = consumer();
    private final List<Message> found = new ArrayList<>();
    private final List<TopicPartition> partitions;
    private final Predicate<String> keys;

    Reading(String topic, Predicate<String> keys) {
      this.keys = keys;
      this.partitions = partitions(consumer, topic);
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
    }

    /** All that is committed now. */
    List<Message> messages() {
      var ends = consumer.endOffsets(partitions);
      while (ends.entrySet().stream()
          .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
        for (var record : consumer.poll(POLL)) {
          if (keys.test(record.key())) {
            found.add(message(record));
          }
        }
      }
      return List.copyOf(found);
    }

    @Override
    public void close() {
      consumer.close();
    }
  }

  private Message message(ConsumerRecord<String, byte[]> record) {
    var headers = new TreeMap<String, String>();
    record.headers().forEach(it -> headers.put(it.key(), text(it.value())));
    return new Message(
        record.topic(),
        record.partition(),
        record.offset(),
        record.key(),
        headers,
        avro.decode(record.value()));
  }

  private static String text(byte[] value) {
    return new String(value, StandardCharsets.UTF_8);
  }

  private static List<TopicPartition> partitions(KafkaConsumer<?, ?> consumer, String topic) {
    return consumer.partitionsFor(topic).stream()
        .map(partition -> new TopicPartition(topic, partition.partition()))
        .toList();
  }

  private KafkaConsumer<String, byte[]> consumer() {
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers",
            bootstrapServers,
            "isolation.level",
            "read_committed",
            "enable.auto.commit",
            false,
            "fetch.max.wait.ms",
            20);
    return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
  }
}
