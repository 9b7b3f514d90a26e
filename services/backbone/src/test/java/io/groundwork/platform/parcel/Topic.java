package io.groundwork.platform.parcel;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** A topic of one partition seen from outside: its committed records, and others' messages. */
record Topic(String name) {

  static final String WEIGHED = "io.groundwork.platform.published.parcels.parcel.Weighed";

  static Topic create(String name) {
    try (var admin = Admin.create(Map.<String, Object>copyOf(servers()))) {
      admin.createTopics(List.of(new NewTopic(name, 1, (short) 1))).all().get();
      return new Topic(name);
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  static Map<String, Object> servers() {
    var config = new HashMap<String, Object>();
    config.put("bootstrap.servers", Servers.ALL.bootstrapServers());
    return config;
  }

  static KafkaProducer<String, byte[]> producer(Map<String, Object> more) {
    var config = servers();
    config.putAll(more);
    return new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer());
  }

  /** Everything up to now that a consumer of committed records sees. */
  List<ConsumerRecord<String, byte[]>> records() {
    var config = servers();
    config.put("isolation.level", "read_committed");
    var partition = new TopicPartition(name, 0);
    var all = new ArrayList<ConsumerRecord<String, byte[]>>();
    try (var consumer =
        new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer())) {
      consumer.assign(List.of(partition));
      consumer.seekToBeginning(List.of(partition));
      var end = requireNonNull(consumer.endOffsets(List.of(partition)).get(partition));
      while (consumer.position(partition) < end) {
        consumer.poll(Duration.ofMillis(100)).forEach(all::add);
      }
    }
    return all;
  }

  List<String> values() {
    return records().stream().map(record -> new String(record.value(), UTF_8)).toList();
  }

  /** The ce_sequence of each committed record of the key, as it stands in the log. */
  List<String> sequencesOf(String key) {
    return records().stream()
        .filter(record -> key.equals(record.key()))
        .map(record -> header(record, "ce_sequence"))
        .toList();
  }

  static String header(ConsumerRecord<String, byte[]> record, String name) {
    return new String(requireNonNull(record.headers().lastHeader(name)).value(), UTF_8);
  }

  static Map<String, String> headers(long sequence) {
    var headers = new HashMap<String, String>();
    headers.put("ce_id", UUID.randomUUID().toString());
    headers.put("ce_type", WEIGHED);
    headers.put("ce_time", "2026-01-01T00:00:00Z");
    headers.put("ce_sequence", Long.toString(sequence));
    headers.put("ce_actor", "somebody");
    headers.put("ce_organisation", "elsewhere");
    headers.put("ce_correlationid", "conversation");
    return headers;
  }

  void send(@Nullable String key, byte @Nullable [] value, Map<String, String> headers) {
    send(key, value, headers, Map.of());
  }

  /** With settings of the producer. */
  void send(
      @Nullable String key,
      byte @Nullable [] value,
      Map<String, String> headers,
      Map<String, Object> more) {
    try (var producer = producer(more)) {
      var record = new ProducerRecord<String, byte[]>(name, key, value);
      headers.forEach((header, text) -> record.headers().add(header, text.getBytes(UTF_8)));
      producer.send(record).get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }
}
