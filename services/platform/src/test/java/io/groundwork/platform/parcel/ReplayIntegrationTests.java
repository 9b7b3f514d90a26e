package io.groundwork.platform.parcel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.groundwork.platform.inbox.Subscriptions;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.tracing.Tracer;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
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
