package io.groundwork.platform.parcel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.groundwork.platform.inbox.Subscriptions;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.tracing.Tracer;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The same records again, and what events carry along. */
class ReplayIntegrationTests {

  private static Parcels parcels;

  @BeforeAll
  static void start() {
    parcels = new Parcels("replay");
  }

  @AfterAll
  static void stop() {
    parcels.close();
  }

  @Test
  void aReplayOfTheWholeTopicHasNoEffectButWithoutAnInboxItHas() {
    for (var i = 0; i < 20; i++) {
      parcels.weigh("again", 1);
    }
    await().until(() -> parcels.sequences("again").size() == 20);
    var applied = parcels.topic.sequencesOf("again").size();
    applied += parcels.topic.sequencesOf("again").size();
    assertThat(applied).as("two readings without an inbox").isEqualTo(40);
    var duplicates =
        parcels.context.getBean(MeterRegistry.class).get("groundwork.inbox.duplicates");
    var copies = parcels.topic.records();
    copies.forEach(ReplayIntegrationTests::sendAgain);
    var dropped = duplicates.tag("handler", "seen").counter();
    await().until(() -> dropped.count() >= copies.size());
    assertThat(parcels.sequences("again"))
        .isEqualTo(LongStream.rangeClosed(1, 20).boxed().toList());
  }

  @Test
  void aRebuildFeedsEveryEventAgain() {
    parcels.weigh("rebuilt", 1);
    parcels.weigh("rebuilt", 1);
    await().until(() -> parcels.sequences("rebuilt").size() == 2);
    parcels.context.getBean(Subscriptions.class).rebuild("seen", parcels.seen.sequences::clear);
    await().untilAsserted(() -> assertThat(parcels.sequences("rebuilt")).containsExactly(1L, 2L));
  }

  @Test
  void aProcessThatJoinsARebuildTakesAllEventsForNew() {
    parcels.weigh("joined", 1);
    parcels.weigh("joined", 1);
    await().until(() -> parcels.sequences("joined").size() == 2);
    var joining = new AtomicReference<Parcels>();
    parcels
        .context
        .getBean(Subscriptions.class)
        .rebuild(
            "seen",
            () -> {
              parcels.seen.sequences.clear();
              joining.set(new Parcels(parcels));
              await().until(() -> isHalted() || dropped(joining.get()) > 1);
            });
    try (var other = joining.get()) {
      await()
          .untilAsserted(
              () ->
                  assertThat(
                          Stream.of(parcels, other)
                              .flatMap(each -> each.sequences("joined").stream()))
                      .containsExactlyInAnyOrder(1L, 2L));
    }
  }

  @Test
  void aReplayIsDoneBehindParkedAndAbortedRecords() {
    try (var own = new Parcels("behind")) {
      own.weigh("sound", 1);
      own.topic.send("broken", new byte[] {9, 9}, Topic.headers(1));
      await().until(() -> own.parked("broken").size() == 1);
      abort(own.topic);
      var replay = own.context.getBean(Subscriptions.class).rebuild("seen", () -> {});
      await().until(() -> replay.left() == 0);
      assertThat(own.parked("broken")).hasSize(1);
    }
  }

  private static void abort(Topic topic) {
    var config =
        Map.<String, Object>of(
            "bootstrap.servers", Servers.ALL.bootstrapServers(), "transactional.id", "aborting");
    var bytes = new ByteArraySerializer();
    try (var producer = new KafkaProducer<>(config, new StringSerializer(), bytes)) {
      producer.initTransactions();
      producer.beginTransaction();
      for (var partition = 0; partition < 3; partition++) {
        producer.send(new ProducerRecord<>(topic.name(), "aborted" + partition, new byte[1]));
      }
      producer.flush();
      producer.abortTransaction();
    }
  }

  /** Whether somebody waits until the rebuild has cleared. */
  private static boolean isHalted() {
    return parcels
        .jdbc
        .sql(
            "SELECT EXISTS (SELECT FROM pg_locks WHERE NOT granted AND relation ="
                + " 'inbox_key'::regclass)")
        .query(Boolean.class)
        .single();
  }

  private static double dropped(Parcels by) {
    var meters = by.context.getBean(MeterRegistry.class);
    return meters.get("groundwork.inbox.duplicates").tag("handler", "seen").counter().count();
  }

  @Test
  void traceAndCorrelationAndCauseTravelIntoTheEventsAHandlerCauses() {
    var tracer = parcels.context.getBean(Tracer.class);
    var span = tracer.nextSpan().name("command").start();
    try (var _ = tracer.withSpan(span)) {
      parcels.weigh("asking", 777);
    } finally {
      span.end();
    }
    await().until(() -> parcels.sequences("answer-asking").size() == 1);
    var asked = parcels.store.history("asking").getFirst();
    var answered = parcels.store.history("answer-asking").getFirst();
    assertThat(answered.causationId()).isEqualTo(asked.id().toString());
    assertThat(answered.correlationId()).isEqualTo(asked.correlationId());
    assertThat(answered.actor()).isEqualTo("scales");
    var traces =
        parcels.topic.records().stream()
            .filter(record -> record.key().endsWith("asking"))
            .map(record -> Topic.header(record, "traceparent").split("-")[1])
            .toList();
    assertThat(traces).hasSize(2).containsOnly(span.context().traceId());
  }

  private static void sendAgain(ConsumerRecord<String, byte[]> record) {
    var headers = Topic.headers(1);
    headers.keySet().forEach(name -> headers.put(name, Topic.header(record, name)));
    parcels.topic.send(record.key(), record.value(), headers);
  }
}
