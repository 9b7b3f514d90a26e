package io.groundwork.local.backup;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** All committed records of the topics, up to where they ended when they were marked. */
final class TopicReading implements AutoCloseable {

  private static final Duration SILENCE = Duration.ofSeconds(30);

  private final KafkaConsumer<byte[], byte[]> consumer;
  private final List<TopicPartition> partitions;
  private final Map<TopicPartition, Long> ends = new HashMap<>();

  TopicReading(Installation system, List<String> topics) {
    consumer =
        new KafkaConsumer<>(
            Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                system.bootstrapServers(),
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed",
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer());
    partitions =
        topics.stream()
            .flatMap(topic -> consumer.partitionsFor(topic).stream())
            .map(each -> new TopicPartition(each.topic(), each.partition()))
            .toList();
  }

  /** What comes later is not read. */
  void markEnds() {
    ends.putAll(consumer.endOffsets(partitions));
  }

  long copy(String topic, SchemaIds schemas, OutputStream target) throws IOException {
    var read = partitions.stream().filter(each -> each.topic().equals(topic)).toList();
    consumer.assign(read);
    consumer.seekToBeginning(read);
    var out = new DataOutputStream(target);
    var count = 0L;
    var heard = System.nanoTime();
    while (!atEnd(read)) {
      for (var record : consumer.poll(Duration.ofMillis(200))) {
        heard = System.nanoTime();
        if (record.offset() < end(new TopicPartition(topic, record.partition()))) {
          schemas.see(topic, record.value());
          Records.write(out, record);
          count++;
        }
      }
      if (System.nanoTime() - heard > SILENCE.toNanos()) {
        throw new IOException("Kafka says nothing more of " + topic);
      }
    }
    Records.end(out);
    return count;
  }

  /** Whether nothing was ever written. */
  boolean empty() {
    return ends.values().stream().allMatch(end -> end == 0);
  }

  private boolean atEnd(List<TopicPartition> read) {
    return read.stream().allMatch(each -> consumer.position(each) >= end(each));
  }

  private long end(TopicPartition partition) {
    return Objects.requireNonNull(ends.get(partition));
  }

  @Override
  public void close() {
    consumer.close();
  }
}
