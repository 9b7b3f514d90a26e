package io.groundwork.acceptance;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.TopicPartition;

/**
 * Up to where a handler has told Kafka that it took everything. What it took and has not told comes
 * again when it is started again.
 *
 * @param name service and handler, and of the consumer group
 */
record Offsets(String name, Set<String> topics, Map<TopicPartition, Long> told) {

  /**
   * Where it may get again what it took.
   *
   * @param ends of the partitions that have events: one behind the last event
   */
  List<String> broken(Map<TopicPartition, Long> ends) {
    return ends.entrySet().stream()
        .filter(end -> topics.contains(end.getKey().topic()))
        .filter(end -> told.getOrDefault(end.getKey(), 0L) < end.getValue())
        .map(end -> "%s is at %s of %s".formatted(name, told.get(end.getKey()), end))
        .toList();
  }

  /** Of the handler with that name. */
  static Offsets of(Addresses addresses, String name) {
    var topics =
        Subscriptions.ALL.stream()
            .filter(each -> each.toString().equals(name))
            .findFirst()
            .orElseThrow()
            .topics();
    try (var admin = Admin.create(Map.of("bootstrap.servers", addresses.bootstrapServers()))) {
      return new Offsets(name, topics, told(admin, name));
    } catch (ExecutionException | InterruptedException e) {
      throw new IllegalStateException(name, e);
    }
  }

  static Map<TopicPartition, Long> told(Admin admin, String group)
      throws ExecutionException, InterruptedException {
    var told = new HashMap<TopicPartition, Long>();
    admin
        .listConsumerGroupOffsets(group)
        .partitionsToOffsetAndMetadata()
        .get()
        .forEach((partition, at) -> told.put(partition, at.offset()));
    return told;
  }
}
