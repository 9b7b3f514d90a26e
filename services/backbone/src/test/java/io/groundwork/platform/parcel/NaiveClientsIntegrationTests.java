package io.groundwork.platform.parcel;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.groundwork.platform.published.parcels.parcel.Weighed;
import io.groundwork.platform.serde.AvroSerializer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What plain clients lose or do twice, and ours do not: each hazard with both. */
class NaiveClientsIntegrationTests {

  private static final Duration LONG = Duration.ofSeconds(60);
  private static final List<String> ALL = List.of("1", "2", "3");
  private static Parcels parcels;

  @BeforeAll
  static void open() {
    parcels = new Parcels("naiveclients");
    parcels.weigh("warm", 1);
    await().atMost(LONG).until(() -> parcels.sequences("warm").size() == 1);
  }

  @AfterEach
  void allServersRun() {
    Servers.ALL.kafka().start();
    Servers.ALL.registry().start();
  }

  @AfterAll
  static void close() {
    parcels.close();
  }

  @Test
  void aPlainLeaderThatWakesUpSendsAgainBehindItsSuccessor() throws Exception {
    var topic = Topic.create("naive.zombie");
    try (var asleep = Topic.producer(Map.of());
        var successor = Topic.producer(Map.of())) {
      send(asleep, topic, "1");
      for (var value : ALL) {
        send(successor, topic, value);
      }
      send(asleep, topic, "2");
    }
    assertThat(topic.values()).containsExactly("1", "1", "2", "3", "2");
  }

  @Test
  void aLeaderWithOurFixedTransactionalIdIsRefusedWhenItWakesUp() throws Exception {
    var topic = Topic.create("fenced.zombie");
    var fixed = Map.<String, Object>of("transactional.id", "relay/fenced.zombie");
    try (var asleep = Topic.producer(fixed);
        var successor = Topic.producer(fixed)) {
      asleep.initTransactions();
      asleep.beginTransaction();
      send(asleep, topic, "1");
      successor.initTransactions();
      successor.beginTransaction();
      for (var value : ALL) {
        send(successor, topic, value);
      }
      successor.commitTransaction();
      assertThatThrownBy(asleep::commitTransaction).isInstanceOf(KafkaException.class);
    }
    assertThat(topic.values()).isEqualTo(ALL);
  }

  @Test
  void anEventThatComesTwiceHasTwoEffectsWithoutAnInboxAndOneWithOurs() {
    var headers = Topic.headers(1);
    parcels.topic.send("again", parcels.bytes(5), headers);
    parcels.topic.send("again", parcels.bytes(5), headers);
    parcels.topic.send("again", parcels.bytes(7), Topic.headers(2));

    await().atMost(LONG).until(() -> parcels.sequences("again").contains(2L));
    assertThat(parcels.topic.sequencesOf("again")).as("no inbox").containsExactly("1", "1", "2");
    assertThat(parcels.sequences("again")).as("ours").containsExactly(1L, 2L);
  }

  @Test
  void anEventSentAfterItsCommitIsLostWithKafkaAwayAndOursIsNot() {
    var hasty =
        Map.<String, Object>of(
            "max.block.ms", 500, "delivery.timeout.ms", 600, "request.timeout.ms", 500);
    var topic = Topic.create("naive.kafkaless");
    Servers.ALL.kafka().kill();
    parcels.jdbc.sql("CREATE TABLE saved (id text)").update();
    parcels.jdbc.sql("INSERT INTO saved VALUES ('1')").update();
    try (var producer = Topic.producer(hasty)) {
      assertThatThrownBy(() -> send(producer, topic, "1")).isInstanceOf(ExecutionException.class);
    }
    parcels.weigh("kafkaless", 1);
    Servers.ALL.kafka().start();

    await().atMost(LONG).until(() -> parcels.sequences("kafkaless").equals(List.of(1L)));
    assertThat(parcels.jdbc.sql("SELECT id FROM saved").query(String.class).list()).hasSize(1);
    assertThat(topic.values()).as("saved and never sent").isEmpty();
  }

  @Test
  void anEventSerialisedAtSendingIsLostWithTheRegistryAwayAndOursIsNot() {
    var topic = Topic.create("naive.registryless");
    Servers.ALL.registry().kill();
    try (var serializer = new AvroSerializer()) {
      serializer.configure(
          Map.of("schema.registry.url", Servers.ALL.registryUrl(), "max.retries", 0), false);
      assertThatThrownBy(() -> serializer.serialize(topic.name(), new Weighed(1L)))
          .isInstanceOfAny(SerializationException.class, KafkaException.class);
    }
    parcels.weigh("registryless", 1);

    await().atMost(LONG).until(() -> parcels.sequences("registryless").equals(List.of(1L)));
    assertThat(topic.values()).as("never sent").isEmpty();
  }

  private static void send(Producer<String, byte[]> producer, Topic topic, String value)
      throws ExecutionException, InterruptedException {
    producer.send(new ProducerRecord<>(topic.name(), "k", value.getBytes(UTF_8))).get();
  }
}
