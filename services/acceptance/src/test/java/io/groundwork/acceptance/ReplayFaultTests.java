package io.groundwork.acceptance;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Every topic comes again from its first event, and nothing happens. */
@Order(56)
class ReplayFaultTests {

  private static final Duration LIMIT = Duration.ofMinutes(4);

  private final RunningSystem system = RunningSystem.get();
  private final Addresses addresses = system.addresses();

  @Test
  void readsAllTopicsAgainWithoutEffect() throws ExecutionException, InterruptedException {
    var before = Stored.atRest(addresses);
    var parts = Addresses.SERVICES.stream().map(service -> new Part(system, service)).toList();
    parts.forEach(Part::stop);
    var reached = new HashMap<String, Map<TopicPartition, Long>>();
    try (var admin = admin()) {
      for (var group : groups()) {
        reached.put(group, Offsets.told(admin, group));
        var start = new HashMap<TopicPartition, OffsetAndMetadata>();
        Offsets.told(admin, group)
            .keySet()
            .forEach(each -> start.put(each, new OffsetAndMetadata(0)));
        admin.alterConsumerGroupOffsets(group, start).all().get();
      }
      assertThat(hasTaken(admin, reached)).isFalse();
      parts.forEach(Part::restart);
      await().atMost(LIMIT).until(() -> hasTaken(admin, reached));
    }
    assertThat(Stored.now(addresses)).isEqualTo(before);
    goesOn();
  }

  @Test
  void takesEveryEventSentAgainForADuplicate() throws ExecutionException, InterruptedException {
    var before = Stored.atRest(addresses);
    try (var producer =
            new KafkaProducer<>(
                Map.of("bootstrap.servers", addresses.bootstrapServers()),
                new StringSerializer(),
                new ByteArraySerializer());
        var admin = admin()) {
      Topic.records(addresses).forEach(producer::send);
      producer.flush();
      var ends = new HashMap<String, Map<TopicPartition, Long>>();
      for (var group : groups()) {
        ends.put(group, ends(admin, Offsets.told(admin, group).keySet()));
      }
      await().atMost(LIMIT).until(() -> hasTaken(admin, ends));
    }
    assertThat(Stored.now(addresses)).isEqualTo(before);
    goesOn();
  }

  private void goesOn() {
    var writers = new Writers(addresses, 1, LIMIT, Duration.ZERO);
    try (writers) {
      await().atMost(LIMIT).until(() -> writers.accepted().size() > 2);
    }
    new Checker(addresses).check(writers.sent());
  }

  private static List<String> groups() {
    return Subscriptions.ALL.stream().map(Subscriptions.Handler::toString).toList();
  }

  private static boolean hasTaken(Admin admin, Map<String, Map<TopicPartition, Long>> due)
      throws ExecutionException, InterruptedException {
    for (var group : groups()) {
      var taken = Offsets.told(admin, group);
      for (var each : due.getOrDefault(group, Map.of()).entrySet()) {
        if (taken.getOrDefault(each.getKey(), 0L) < each.getValue()) {
          return false;
        }
      }
    }
    return true;
  }

  private static Map<TopicPartition, Long> ends(Admin admin, Set<TopicPartition> partitions)
      throws ExecutionException, InterruptedException {
    var latest = partitions.stream().collect(toMap(each -> each, _ -> OffsetSpec.latest()));
    var ends = new HashMap<TopicPartition, Long>();
    admin.listOffsets(latest).all().get().forEach((each, end) -> ends.put(each, end.offset()));
    return ends;
  }

  private Admin admin() {
    return Admin.create(Map.of("bootstrap.servers", addresses.bootstrapServers()));
  }
}
