package io.groundwork.platform.inbox;

import static java.util.stream.Collectors.toMap;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** A handler's way through its topics again, up to where they ended when it began. */
public final class Replay {

  /** So near the end it is looked whether only marks of transactions are left. */
  private static final long TAIL = 100;

  private static final Duration WAIT = Duration.ofMillis(500);

  private final Consumers consumers;
  private final String group;
  private final Map<TopicPartition, Long> ends;

  private Replay(Consumers consumers, String group, Map<TopicPartition, Long> ends) {
    this.consumers = consumers;
    this.group = group;
    this.ends = ends;
  }

  /**
   * Sets a group back to the first record of its topics.
   *
   * @throws IllegalStateException if a process still consumes in this group, or Kafka is away
   */
  static Replay begin(Consumers consumers, String group, Set<String> topics) {
    try (var admin = Admin.create(consumers.admin())) {
      var partitions = partitions(admin, topics);
      var latest = partitions.stream().collect(toMap(each -> each, _ -> OffsetSpec.latest()));
      var committed = new ListOffsetsOptions(IsolationLevel.READ_COMMITTED);
      var ends = new HashMap<TopicPartition, Long>();
      get(admin.listOffsets(latest, committed).all())
          .forEach((partition, end) -> ends.put(partition, end.offset()));
      var first = partitions.stream().collect(toMap(each -> each, _ -> new OffsetAndMetadata(0)));
      get(admin.alterConsumerGroupOffsets(group, first).all());
      return new Replay(consumers, group, ends);
    }
  }

  /**
   * Offsets still to pass, 0 = every record that was there has been taken or parked.
   *
   * @throws IllegalStateException if Kafka is away
   */
  public long left() {
    var open = open();
    var left = open.stream().mapToLong(each -> each.end() - each.reached()).sum();
    return left > TAIL || hasRecords(open) ? left : 0;
  }

  /** The partitions that the group has not read to their end. */
  private List<Stretch> open() {
    try (var admin = Admin.create(consumers.admin())) {
      var reached = get(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata(group));
      return ends.entrySet().stream()
          .map(end -> Stretch.of(end.getKey(), reached.get(end.getKey()), end.getValue()))
          .filter(each -> each.reached() < each.end())
          .toList();
    }
  }

  /** Nobody commits behind a mark of a transaction, which is at the end of most partitions. */
  private boolean hasRecords(List<Stretch> open) {
    var bytes = new ByteArrayDeserializer();
    try (var consumer = new KafkaConsumer<>(consumers.consumer(), bytes, bytes)) {
      consumer.assign(open.stream().map(Stretch::partition).toList());
      open.forEach(each -> consumer.seek(each.partition(), each.reached()));
      var found = false;
      while (!found && open.stream().anyMatch(each -> each.isBefore(consumer))) {
        var records = consumer.poll(WAIT);
        found =
            open.stream()
                .flatMap(each -> records.records(each.partition()).stream().filter(each::has))
                .findAny()
                .isPresent();
      }
      return found;
    }
  }

  private static List<TopicPartition> partitions(Admin admin, Set<String> topics) {
    return get(admin.describeTopics(topics).allTopicNames()).values().stream()
        .flatMap(
            topic ->
                IntStream.range(0, topic.partitions().size())
                    .mapToObj(number -> new TopicPartition(topic.name(), number)))
        .toList();
  }

  private static <T> T get(KafkaFuture<T> answer) {
    try {
      return answer.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("Kafka refuses: " + e.getCause(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while asking Kafka", e);
    }
  }
}
