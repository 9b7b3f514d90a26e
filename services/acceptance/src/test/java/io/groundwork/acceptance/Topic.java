package io.groundwork.acceptance;

import io.groundwork.schemas.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads topics with nothing of the system's own: plain clients only. */
final class Topic {

  /**
   * All topics at an instant.
   *
   * @param events committed ones, each key's in order
   * @param ends of the partitions that have events: one behind the last event
   */
  record Contents(List<Published> events, Map<TopicPartition, Long> ends) {}

  private static final List<String> CAUSE =
      List.of("ce_actor", "ce_organisation", "ce_correlationid", "ce_causationid");

  private final Addresses addresses;
  private final Registry registry;

  private Topic(Addresses addresses) {
    this.addresses = addresses;
    this.registry = new Registry(addresses);
  }

  /** Every committed event of every topic, each key's in order. */
  static List<Published> all(Addresses addresses) {
    return contents(addresses).events();
  }

  static Contents contents(Addresses addresses) {
    var topic = new Topic(addresses);
    var ends = new HashMap<TopicPartition, Long>();
    var read = topic.read();
    read.forEach(e -> ends.put(new TopicPartition(e.topic(), e.partition()), e.offset() + 1));
    return new Contents(read.stream().map(topic::published).toList(), ends);
  }

  /** All of that as it could be sent once more. */
  static List<ProducerRecord<String, byte[]>> records(Addresses addresses) {
    return new Topic(addresses)
        .read().stream()
            .map(
                each ->
                    new ProducerRecord<>(
                        each.topic(), each.partition(), each.key(), each.value(), each.headers()))
            .toList();
  }

  /** The same by key, keys of different topics apart. */
  static Map<String, List<Published>> byKey(List<Published> events) {
    return events.stream().collect(Collectors.groupingBy(e -> e.topic() + " " + e.key()));
  }

  static Map<String, List<Published>> of(List<Published> events, String topic) {
    return events.stream()
        .filter(event -> event.topic().equals(topic))
        .collect(Collectors.groupingBy(Published::key));
  }

  private List<ConsumerRecord<String, byte[]>> read() {
    var events = new ArrayList<ConsumerRecord<String, byte[]>>();
    try (var consumer = consumer()) {
      var partitions =
          Topics.all().stream()
              .flatMap(topic -> consumer.partitionsFor(topic).stream())
              .map(each -> new TopicPartition(each.topic(), each.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      var ends = consumer.endOffsets(partitions);
      while (ends.entrySet().stream().anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
        consumer.poll(Duration.ofMillis(200)).forEach(events::add);
      }
    }
    return events;
  }

  private KafkaConsumer<String, byte[]> consumer() {
    return new KafkaConsumer<>(
        Map.of(
            "bootstrap.servers", addresses.bootstrapServers(),
            "isolation.level", "read_committed",
            "enable.auto.commit", "false"),
        new StringDeserializer(),
        new ByteArrayDeserializer());
  }

  private Published published(ConsumerRecord<String, byte[]> message) {
    return new Published(
        message.topic(),
        message.key(),
        header(message, "ce_id"),
        header(message, "ce_type"),
        Long.parseLong(header(message, "ce_sequence")),
        Instant.parse(header(message, "ce_time")).toEpochMilli(),
        CAUSE.stream().map(name -> header(message, name)).collect(Collectors.joining(" ")),
        registry.read(message.value()));
  }

  private static String header(ConsumerRecord<String, byte[]> message, String name) {
    var header = message.headers().lastHeader(name);
    return header == null ? "null" : new String(header.value(), StandardCharsets.UTF_8);
  }
}
