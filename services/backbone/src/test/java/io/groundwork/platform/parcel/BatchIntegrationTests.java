package io.groundwork.platform.parcel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.groundwork.platform.inbox.Subscriptions;
import io.groundwork.platform.parcel.ParcelApplication.Gathered;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * A handler that takes many events in one transaction; a rebuild gives it all there are. First what
 * needs a topic in which all are in order.
 */
@TestMethodOrder(OrderAnnotation.class)
class BatchIntegrationTests {

  private static final int KEYS = 5;
  private static final int EACH = 40;

  private static Parcels parcels;
  private static Gathered gathered;

  @BeforeAll
  static void start() {
    parcels = new Parcels("batch", "--parcels.gathered=true");
    gathered = parcels.context.getBean(Gathered.class);
  }

  @AfterAll
  static void stop() {
    parcels.close();
  }

  @BeforeEach
  void mend() {
    gathered.breaksAtGrams = -1;
  }

  @Test
  @Order(1)
  void givesManyEventsAtOnceEachOnceAndInOrder() {
    weighMany("many");
    rebuild();
    await().until(() -> taken("many") == KEYS * EACH);
    for (var key = 0; key < KEYS; key++) {
      assertThat(sequences("many" + key)).isEqualTo(upTo(EACH));
    }
    assertThat(gathered.sizes).anyMatch(size -> size > KEYS * EACH / 4);
    assertThat(reached("many")).isEqualTo(KEYS * EACH);
  }

  @Test
  void parksTheOneAtFaultAndGivesTheOthers() {
    weighMany("around");
    parcels.weigh("fragile", 1);
    parcels.weigh("fragile", 13);
    parcels.weigh("fragile", 1);
    parcels.weigh("sound", 1);
    await().until(() -> sequences("sound").size() == 1);
    gathered.breaksAtGrams = 13;
    rebuild();
    await().until(() -> sequences("sound").size() == 1);
    assertThat(taken("around")).isEqualTo(KEYS * EACH);
    assertThat(sequences("fragile")).containsExactly(1L);
    assertThat(parked("fragile"))
        .containsExactly("no parcel weighs 13", "waits behind an earlier message of its key");
    parcels.weigh("fragile", 1);
    await().until(() -> parked("fragile").size() == 3);
    assertThat(sequences("fragile")).containsExactly(1L);
  }

  @Test
  void dropsWhatCameBeforeAndHaltsAtAGap() {
    var twice = Topic.headers(2);
    parcels.topic.send("twice", parcels.bytes(1), Topic.headers(1));
    parcels.topic.send("twice", parcels.bytes(2), twice);
    parcels.topic.send("twice", parcels.bytes(2), twice);
    parcels.topic.send("twice", parcels.bytes(3), Topic.headers(3));
    parcels.topic.send("gap", parcels.bytes(1), Topic.headers(1));
    parcels.topic.send("gap", parcels.bytes(3), Topic.headers(3));
    parcels.topic.send("beside", parcels.bytes(1), Topic.headers(1));
    await().until(() -> sequences("beside").size() == 1);
    rebuild();
    await().until(() -> sequences("beside").size() == 1);
    assertThat(sequences("twice")).isEqualTo(upTo(3));
    assertThat(sequences("gap")).containsExactly(1L);
    assertThat(parked("gap")).singleElement().asString().contains("expected event 2");
  }

  @Test
  void takesNoEventUnderTwoNumbers() {
    var first = Topic.headers(1);
    var again = Topic.headers(2);
    again.put("ce_id", first.get("ce_id"));
    parcels.topic.send("renumbered", parcels.bytes(1), first);
    parcels.topic.send("renumbered", parcels.bytes(1), again);
    parcels.topic.send("among", parcels.bytes(1), Topic.headers(1));
    await().until(() -> sequences("among").size() == 1);
    rebuild();
    await().until(() -> sequences("among").size() == 1);
    assertThat(sequences("renumbered")).containsExactly(1L);
    assertThat(parked("renumbered")).singleElement().asString().contains("another number");
  }

  @Test
  void keepsADecisionAndAHaltedKeyInMind() {
    parcels.topic.send("dropped", parcels.bytes(1), Topic.headers(1));
    parcels.topic.send("dropped", parcels.bytes(2), Topic.headers(2));
    parcels.topic.send("dropped", parcels.bytes(3), Topic.headers(3));
    await().until(() -> sequences("dropped").size() == 3);
    drop("dropped", 2);
    rebuild();
    await().until(() -> sequences("dropped").size() == 2);
    assertThat(sequences("dropped")).containsExactly(1L, 3L);

    parcels.topic.send("garbled", new byte[] {1}, Map.of());
    await().until(() -> parked("garbled").size() == 1);
    stopped(
        () -> {
          parcels.topic.send("garbled", parcels.bytes(1), Topic.headers(1));
          parcels.topic.send("later", parcels.bytes(1), Topic.headers(1));
        });
    await().until(() -> sequences("later").size() == 1);
    assertThat(sequences("garbled")).isEmpty();
    assertThat(parked("garbled")).hasSize(2);
  }

  @Test
  void parksATimeThatCannotBeReadEvenOfATypeItDoesNotKnow() {
    var headers = Topic.headers(1);
    headers.put("ce_type", "elsewhere.Unknown");
    headers.put("ce_time", "never");
    stopped(
        () -> {
          parcels.topic.send("timeless", new byte[] {1}, headers);
          parcels.topic.send("timely", parcels.bytes(1), Topic.headers(1));
        });
    await().until(() -> sequences("timely").size() == 1);
    assertThat(parked("timeless")).singleElement().asString().contains("ce_time");
  }

  private static void drop(String key, long sequence) {
    var record =
        parcels.topic.records().stream()
            .filter(each -> key.equals(each.key()))
            .filter(each -> Topic.header(each, "ce_sequence").equals(Long.toString(sequence)))
            .findFirst()
            .orElseThrow();
    parcels
        .jdbc
        .sql(
            """
            INSERT INTO parked_decision (position, handler, topic, topic_partition, topic_offset,
              key, cause, decision, reason, actor, organisation, headers)
            VALUES (0, 'gathered', ?, 0, ?, ?, '', 'DROPPED', '', '', '', '{}')
            """)
        .params(record.topic(), record.offset(), key)
        .update();
  }

  /** While nobody reads, so that it is all read at once. */
  private static void stopped(Runnable action) {
    var subscriptions = parcels.context.getBean(Subscriptions.class);
    subscriptions.stop();
    action.run();
    subscriptions.start();
  }

  private static void weighMany(String prefix) {
    for (var sequence = 0; sequence < EACH; sequence++) {
      for (var key = 0; key < KEYS; key++) {
        parcels.weigh(prefix + key, 1);
      }
    }
    await().until(() -> taken(prefix) == KEYS * EACH);
  }

  private static void rebuild() {
    parcels
        .context
        .getBean(Subscriptions.class)
        .rebuild(
            "gathered",
            () -> {
              gathered.sequences.clear();
              gathered.sizes.clear();
            });
  }

  private static int taken(String prefix) {
    return gathered.sequences.entrySet().stream()
        .filter(each -> each.getKey().startsWith(prefix))
        .mapToInt(each -> each.getValue().size())
        .sum();
  }

  private static List<Long> sequences(String key) {
    return gathered.sequences.getOrDefault(key, List.of());
  }

  private static List<Long> upTo(int last) {
    return LongStream.rangeClosed(1, last).boxed().toList();
  }

  private static List<@Nullable String> parked(String key) {
    return parcels
        .jdbc
        .sql("SELECT cause FROM parked WHERE key = ? AND handler = 'gathered' ORDER BY position")
        .param(key)
        .query(String.class)
        .list();
  }

  private static long reached(String prefix) {
    return parcels
        .jdbc
        .sql("SELECT sum(last_sequence) FROM inbox_key WHERE handler = 'gathered' AND key LIKE ?")
        .param(prefix + "%")
        .query(Long.class)
        .single();
  }
}
