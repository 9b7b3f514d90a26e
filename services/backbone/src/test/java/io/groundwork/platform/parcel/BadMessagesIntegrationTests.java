package io.groundwork.platform.parcel;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Messages no service of ours would send, in front of good ones on the same partition. */
class BadMessagesIntegrationTests {

  private static final int TWO_MEGABYTES = 2_000_000;
  private static final Map<String, Object> ANY_SIZE = Map.of("max.request.size", 8_000_000);

  private static Parcels parcels;

  @BeforeAll
  static void start() {
    parcels = new Parcels("badmessages");
  }

  @AfterAll
  static void stop() {
    parcels.close();
  }

  @Test
  void aGapHaltsItsKeyWithTheCauseAndOthersGoOn() {
    parcels.topic.send("gap", parcels.bytes(1), Topic.headers(1));
    parcels.topic.send("gap", parcels.bytes(2), Topic.headers(3));
    parcels.topic.send("gap", parcels.bytes(3), Topic.headers(2));
    parcels.weigh("after-gap", 1);
    await().until(() -> parcels.sequences("after-gap").size() == 1);
    assertThat(parcels.sequences("gap")).containsExactly(1L);
    assertThat(parcels.parked("gap"))
        .containsExactly(
            "gap: expected event 2 of its key, got 3",
            "waits behind an earlier message of its key");
  }

  @Test
  void aNumberGivenTwiceHaltsItsKeyInsteadOfLosingTheSecondEvent() {
    parcels.topic.send("twice", parcels.bytes(1), Topic.headers(1));
    parcels.topic.send("twice", parcels.bytes(2), Topic.headers(1));
    awaitParked("twice", "number 1, under which another event of its key came before");
    parcels.topic.send("below", parcels.bytes(1), Topic.headers(0));
    awaitParked("below", "number 0, under which");
    assertThat(parcels.sequences("twice")).containsExactly(1L);
  }

  @Test
  void aMissingHeaderIsNamed() {
    for (var name : Map.of("id", 1, "type", 1, "sequence", 1, "actor", 1, "time", 1).keySet()) {
      var headers = Topic.headers(1);
      headers.remove("ce_" + name);
      isParked("without-" + name, parcels.bytes(1), headers, "header ce_" + name + " is missing");
    }
  }

  @Test
  void bytesThatAreNoRecordAreKept() {
    isParked("tombstone", null, Topic.headers(1), "the value is no Avro record");
    isParked("text", "hello".getBytes(), Topic.headers(1), "has no Avro header");
    var broken = parcels.bytes(1);
    var unknownId = broken.clone();
    unknownId[2] = 99;
    isParked("unknown-id", unknownId, Topic.headers(1), "no schema has the id");
    isParked(
        "broken",
        new byte[] {0, broken[1], broken[2], broken[3], broken[4]},
        Topic.headers(1),
        "is not as its schema says");
  }

  @Test
  void charactersTheDatabaseCannotHoldDoNotHaltThePartition() {
    var headers = Topic.headers(1);
    headers.put("ce_sequence", "o\0ne");
    headers.put("back\\u0000slash", "\\u0000");
    isParked("nul-header", parcels.bytes(1), headers, "header ce_sequence cannot be read");
    parcels.topic.send("nul\0key", parcels.bytes(1), Topic.headers(1));
    awaitParked("nul\uFFFDkey", "the key cannot be an aggregate's id");
  }

  @Test
  void aKeyThatIsNoAggregateIsParked() {
    parcels.topic.send(null, parcels.bytes(1), Topic.headers(1));
    awaitParked("", "the key cannot be an aggregate's id");
    parcels.topic.send("k".repeat(10_000), parcels.bytes(1), Topic.headers(1));
    awaitParked("k".repeat(200), "the key cannot be an aggregate's id");
  }

  @Test
  void theBrokerRefusesTwoMegabytes() {
    var value = new byte[TWO_MEGABYTES];
    assertThatThrownBy(() -> parcels.topic.send("large", value, Topic.headers(1), ANY_SIZE))
        .hasRootCauseInstanceOf(RecordTooLargeException.class);
    assertThat(parcels.topic.sequencesOf("large")).isEmpty();
  }

  /** The broker measures a batch as it comes, so compressed ones may hold more. */
  @Test
  void twoMegabytesThatCameCompressedAreKeptAndTheirKeyWaits() {
    var value = "x".repeat(TWO_MEGABYTES).getBytes(UTF_8);
    var compressed = new HashMap<>(ANY_SIZE);
    compressed.put("compression.type", "zstd");
    parcels.topic.send("packed", value, Topic.headers(1), compressed);
    awaitParked("packed", "has no Avro header");
    parcels.topic.send("packed", parcels.bytes(1), Topic.headers(2));
    parcels.weigh("after-packed", 1);
    await().until(() -> parcels.sequences("after-packed").size() == 1);
    assertThat(parcels.sequences("packed")).isEmpty();
    assertThat(parcels.parked("packed")).hasSize(2).last().asString().startsWith("waits behind");
    assertThat(kept("packed").getFirst()).isEqualTo(value);
  }

  @Test
  void anUnknownTypePassesUnread() {
    var headers = Topic.headers(1);
    headers.put("ce_type", "org.example.Unheard");
    parcels.topic.send("unknown", "not even Avro".getBytes(), headers);
    parcels.topic.send("unknown", parcels.bytes(1), Topic.headers(2));
    await().until(() -> parcels.sequences("unknown").size() == 1);
    assertThat(parcels.sequences("unknown")).containsExactly(2L);
    assertThat(parcels.parked("unknown")).isEmpty();
  }

  private static void isParked(
      String key, byte @Nullable [] value, Map<String, String> headers, String cause) {
    parcels.topic.send(key, value, headers);
    awaitParked(key, cause);
    assertThat(kept(key)).containsExactly(value);
  }

  private static List<byte @Nullable []> kept(String key) {
    return parcels
        .jdbc
        .sql("SELECT value FROM parked WHERE key = ? AND handler = 'seen' ORDER BY position")
        .param(key)
        .query(byte[].class)
        .list();
  }

  private static void awaitParked(String key, String cause) {
    await()
        .untilAsserted(
            () -> assertThat(parcels.parked(key)).singleElement().asString().contains(cause));
  }
}
