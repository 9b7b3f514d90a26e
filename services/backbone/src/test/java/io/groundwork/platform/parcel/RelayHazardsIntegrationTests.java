package io.groundwork.platform.parcel;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Failures between the outbox and Kafka: each with a plain producer, and with our relay. */
class RelayHazardsIntegrationTests {

  private static Parcels parcels;

  @BeforeAll
  static void start() {
    parcels = new Parcels("relayhazards");
  }

  @AfterAll
  static void stop() {
    parcels.close();
  }

  @Test
  void aPlainBatchThatIsRetriedIsSeenInPartAndTwice() {
    var topic = Topic.create("naive.batch");
    try (var producer = Topic.producer(Map.of())) {
      var batch = List.of("1", "2", "x".repeat(2_000_000), "3");
      assertThatThrownBy(() -> send(producer, topic, batch)).isInstanceOf(ExecutionException.class);
      assertThat(topic.values()).containsExactly("1", "2");
      assertThatThrownBy(() -> send(producer, topic, batch)).isInstanceOf(ExecutionException.class);
      assertThat(topic.values()).containsExactly("1", "2", "1", "2");
    }
  }

  @Test
  void ourBatchIsSeenWholeOrNotAtAll() {
    var failures = meters().counter("groundwork.relay.failures");
    var before = failures.count();
    parcels.weigh("whole", 1, () -> {}, () -> poison("first", "whole"));
    await().until(() -> failures.count() > before);
    assertThat(parcels.topic.sequencesOf("whole")).isEmpty();
    parcels.jdbc.sql("DELETE FROM outbox WHERE aggregatetype = 'no such topic!'").update();
    await().until(() -> parcels.sequences("whole").size() == 1);
    assertThat(parcels.topic.sequencesOf("whole")).containsExactly("1");
  }

  @Test
  void aCrashBetweenKafkasCommitAndTheDeleteSendsTwiceWithOneEffect() {
    parcels
        .jdbc
        .sql(
            """
            CREATE FUNCTION crash() RETURNS trigger LANGUAGE plpgsql AS
            $$ BEGIN RAISE EXCEPTION 'crashed'; END $$;
            CREATE TRIGGER crash BEFORE DELETE ON outbox EXECUTE FUNCTION crash();
            """)
        .update();
    parcels.weigh("twice", 1);
    await().until(() -> parcels.topic.sequencesOf("twice").size() >= 2);
    parcels.jdbc.sql("DROP TRIGGER crash ON outbox").update();
    parcels.weigh("twice", 2);
    await().until(() -> parcels.sequences("twice").contains(2L));
    assertThat(parcels.sequences("twice")).containsExactly(1L, 2L);
  }

  @Test
  void aZombieIsFencedAndTheRelayRecovers() {
    parcels.weigh("fenced", 1);
    await().until(() -> parcels.sequences("fenced").size() == 1);
    try (var zombie = Topic.producer(Map.of("transactional.id", "relay/relayhazards"))) {
      zombie.initTransactions();
      zombie.beginTransaction();
      parcels.weigh("fenced", 2);
      await().until(() -> parcels.sequences("fenced").size() == 2);
      assertThatThrownBy(
              () -> {
                zombie.send(new ProducerRecord<>(parcels.topic.name(), "zombie", new byte[1]));
                zombie.commitTransaction();
              })
          .isInstanceOf(KafkaException.class);
    }
    assertThat(parcels.topic.sequencesOf("zombie")).isEmpty();
  }

  @Test
  void aRelayThatLosesItsLockTakesItAgain() {
    parcels
        .jdbc
        .sql("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = ?")
        .param("relay")
        .query()
        .listOfRows();
    parcels.weigh("unlocked", 1);
    await().until(() -> parcels.sequences("unlocked").size() == 1);
    assertThat(meters().get("groundwork.relay.leader").gauge().value()).isEqualTo(1);
  }

  @Test
  void anOperatorSeesBacklogAgeBatchesAndTime() {
    parcels.weigh("measured", 1);
    await().until(() -> parcels.sequences("measured").size() == 1);
    await().until(() -> meters().get("groundwork.outbox.backlog").gauge().value() == 0);
    parcels.weigh("measured", 2, () -> {}, () -> poison("second", "measured"));
    await().until(() -> meters().get("groundwork.outbox.backlog").gauge().value() == 2);
    assertThat(meters().get("groundwork.outbox.age.seconds").gauge().value()).isPositive();
    parcels.jdbc.sql("DELETE FROM outbox WHERE aggregatetype = 'no such topic!'").update();
    await().until(() -> parcels.sequences("measured").size() == 2);
    assertThat(meters().get("groundwork.relay.batch").summary().totalAmount()).isPositive();
    assertThat(meters().get("groundwork.relay.send").timer().count()).isPositive();
    var delay = meters().get("groundwork.inbox.delay").tag("handler", "seen").timer();
    assertThat(delay.count()).isGreaterThanOrEqualTo(2);
    assertThat(meters().get("groundwork.parked").tag("handler", "seen").gauge().value()).isZero();
  }

  private static MeterRegistry meters() {
    return parcels.context.getBean(MeterRegistry.class);
  }

  private static void poison(String type, String key) {
    parcels
        .jdbc
        .sql(
            """
            INSERT INTO outbox (id, aggregatetype, aggregateid, type, payload, headers)
            VALUES (gen_random_uuid(), 'no such topic!', ?, ?, '', '{}')
            """)
        .params(key, type)
        .update();
  }

  private static void send(
      org.apache.kafka.clients.producer.Producer<String, byte[]> producer,
      Topic topic,
      List<String> values)
      throws ExecutionException, InterruptedException {
    for (var value : values) {
      producer.send(new ProducerRecord<>(topic.name(), "k", value.getBytes(UTF_8))).get();
    }
  }
}
