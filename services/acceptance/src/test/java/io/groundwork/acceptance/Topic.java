package io.groundwork.acceptance;

import io.groundwork.schemas.Topics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.DecoderFactory;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import tools.jackson.databind.json.JsonMapper;

/** Reads topics with nothing of the system's own: plain Avro, and schemas from the registry. */
final class Topic {

  private final Map<Integer, Schema> schemas = new HashMap<>();
  private final Addresses addresses;

  private Topic(Addresses addresses) {
    this.addresses = addresses;
  }

  /** Every committed event of every topic, each key's in order. */
  static List<Published> all(Addresses addresses) {
    return new Topic(addresses).read();
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

  private List<Published> read() {
    var events = new ArrayList<Published>();
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
        consumer.poll(Duration.ofMillis(200)).forEach(each -> events.add(published(each)));
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
        value(message.value()));
  }

  private static String header(ConsumerRecord<String, byte[]> message, String name) {
    return new String(message.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
  }

  /** Confluent's wire format: a zero byte, the schema's id, the Avro bytes. */
  private GenericRecord value(byte[] bytes) {
    var buffer = ByteBuffer.wrap(bytes);
    if (buffer.get() != 0) {
      throw new IllegalStateException("no magic byte");
    }
    var schema = schemas.computeIfAbsent(buffer.getInt(), this::schema);
    try {
      var decoder = DecoderFactory.get().binaryDecoder(bytes, 5, bytes.length - 5, null);
      return new GenericDatumReader<GenericRecord>(schema).read(null, decoder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Schema schema(int id) {
    var request =
        HttpRequest.newBuilder(URI.create(addresses.registryUrl() + "/schemas/ids/" + id)).build();
    try (var http = HttpClient.newHttpClient()) {
      var answer = http.send(request, BodyHandlers.ofString()).body();
      return new Schema.Parser()
          .parse(JsonMapper.shared().readTree(answer).path("schema").asString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
