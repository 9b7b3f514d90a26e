package io.groundwork.local;

import io.groundwork.platform.serde.AvroDeserializer;
import io.groundwork.schemas.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads all topics from the beginning, committed records only, and goes on as events come. */
final class EventLog implements AutoCloseable {

  private final List<LoggedEvent> events = new ArrayList<>();
  private final Consumer<LoggedEvent> listener;
  private final KafkaConsumer<String, Object> consumer;
  private final Thread thread;

  EventLog(Addresses addresses, Consumer<LoggedEvent> listener) {
    this.listener = listener;
    this.consumer = consumer(addresses);
    this.thread = Thread.ofPlatform().name("event-log").daemon().start(this::read);
  }

  /** The first event that matches, waiting for it at most so long. */
  Optional<LoggedEvent> await(Predicate<LoggedEvent> matches, Duration atMost) {
    var deadline = System.nanoTime() + atMost.toNanos();
    synchronized (events) {
      var seen = 0;
      while (true) {
        for (; seen < events.size(); seen++) {
          if (matches.test(events.get(seen))) {
            return Optional.of(events.get(seen));
          }
        }
        var left = (deadline - System.nanoTime()) / 1_000_000;
        if (left <= 0 || !waited(left)) {
          return Optional.empty();
        }
      }
    }
  }

  List<LoggedEvent> all() {
    synchronized (events) {
      return List.copyOf(events);
    }
  }

  @Override
  public void close() {
    consumer.wakeup();
    try {
      thread.join(Duration.ofSeconds(5));
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean waited(long millis) {
    try {
      events.wait(millis);
      return true;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private void read() {
    try (consumer) {
      var partitions =
          Topics.all().stream()
              .flatMap(topic -> consumer.partitionsFor(topic).stream())
              .map(each -> new TopicPartition(each.topic(), each.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      while (true) {
        for (var record : consumer.poll(Duration.ofMillis(500))) {
          LoggedEvent.of(record).ifPresent(this::add);
        }
      }
    } catch (WakeupException _) {
      return;
    }
  }

  private void add(LoggedEvent event) {
    synchronized (events) {
      events.add(event);
      events.notifyAll();
    }
    listener.accept(event);
  }

  private static KafkaConsumer<String, Object> consumer(Addresses addresses) {
    var config = new HashMap<String, Object>();
    config.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, addresses.bootstrapServers());
    config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    config.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 100);
    var values = new AvroDeserializer();
    values.configure(
        Map.of(
            "schema.registry.url", addresses.registryUrl(),
            "specific.avro.reader", "true",
            "specific.avro.trusted.packages", "io.groundwork.schemas"),
        false);
    return new KafkaConsumer<>(config, new StringDeserializer(), values);
  }
}
