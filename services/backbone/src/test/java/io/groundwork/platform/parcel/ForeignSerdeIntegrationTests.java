package io.groundwork.platform.parcel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Arrays;
import org.apache.kafka.common.serialization.Serializer;
import org.junit.jupiter.api.Test;

/**
 * Which serde a service has is its configuration: one that somebody else wrote, named by its class
 * as the vendor's would be, takes ours' place, on the same topics and with the same promises.
 */
class ForeignSerdeIntegrationTests {

  private static final Duration LONG = Duration.ofSeconds(60);
  private static final String[] FOREIGN = {
    "--groundwork.serde.serializer=" + ForeignSerializer.class.getName(),
    "--groundwork.serde.deserializer=" + ForeignDeserializer.class.getName()
  };

  @Test
  void carriesItsEventsToReadersWithEitherSerde() {
    try (var foreign = new Parcels("foreign", FOREIGN);
        var ours = Parcels.reading("foreign_read", foreign.topic)) {
      assertThat(foreign.context.getBean("eventSerializer", Serializer.class))
          .isInstanceOf(ForeignSerializer.class);

      foreign.weigh("crate", 1);
      foreign.weigh("crate", 2);

      awaitSeen(foreign, "crate", 1, 2);
      awaitSeen(ours, "crate", 1, 2);
    }
  }

  @Test
  void readsWhatOursWrote() {
    try (var ours = new Parcels("ours");
        var foreign = Parcels.reading("ours_read", ours.topic, FOREIGN)) {
      ours.weigh("box", 1);
      ours.weigh("box", 2);

      awaitSeen(foreign, "box", 1, 2);
    }
  }

  @Test
  void parksWhatItCannotReadAndGoesOnWithOtherKeys() {
    try (var foreign = new Parcels("foreign_bad", FOREIGN)) {
      var good = foreign.bytes(1);
      foreign.topic.send("text", "hello".getBytes(), Topic.headers(1));
      foreign.topic.send(
          "short", new byte[] {0, good[1], good[2], good[3], good[4]}, Topic.headers(1));
      foreign.topic.send("short", good, Topic.headers(2));
      foreign.topic.send("good", good, Topic.headers(1));

      awaitSeen(foreign, "good", 1);
      assertThat(foreign.parked("text")).hasSize(1);
      assertThat(foreign.parked("short")).hasSize(2);
      assertThat(foreign.sequences("short")).isEmpty();
    }
  }

  @Test
  void waitsForTheRegistryInsteadOfParking() {
    try (var ours = new Parcels("ours_waiting")) {
      ours.weigh("late", 1);
      awaitSeen(ours, "late", 1);
      Servers.ALL.registry().kill();
      try (var cold = Parcels.reading("cold_foreign", ours.topic, FOREIGN)) {
        ours.weigh("late", 2);
        awaitSeen(ours, "late", 1, 2);

        Servers.ALL.registry().start();

        awaitSeen(cold, "late", 1, 2);
        assertThat(cold.parked("late")).isEmpty();
      } finally {
        Servers.ALL.registry().start();
      }
    }
  }

  private static void awaitSeen(Parcels parcels, String key, long... sequences) {
    var expected = Arrays.stream(sequences).boxed().toList();
    await()
        .atMost(LONG)
        .untilAsserted(() -> assertThat(parcels.sequences(key)).isEqualTo(expected));
  }
}
