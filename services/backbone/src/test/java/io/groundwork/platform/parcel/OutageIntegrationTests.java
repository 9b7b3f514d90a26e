package io.groundwork.platform.parcel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

/** A server away for a while: all is tried again in order; nothing is parked, nothing lost. */
class OutageIntegrationTests {

  private static final Duration LONG = Duration.ofSeconds(60);
  private Parcels parcels;

  @BeforeEach
  void start() {
    Servers.ALL.registry().start();
    parcels = new Parcels("outage" + System.nanoTime() % 1_000_000);
    parcels.weigh("warm", 1);
    await().atMost(LONG).until(() -> parcels.sequences("warm").size() == 1);
  }

  @AfterEach
  void stop() {
    parcels.close();
  }

  @Test
  void eventsWaitForTheDatabaseInOrder() {
    Servers.ALL.postgres().stop();
    var passedOver = new ArrayList<Long>();
    for (var i = 1; i <= 5; i++) {
      parcels.topic.send("dry", parcels.bytes(i), Topic.headers(i));
      if (!naive()) {
        passedOver.add((long) i);
      }
    }
    assertThat(passedOver).as("lost by a listener that logs and goes on").hasSize(5);
    Servers.ALL.postgres().start();
    await()
        .atMost(LONG)
        .untilAsserted(
            () -> assertThat(parcels.sequences("dry")).containsExactly(1L, 2L, 3L, 4L, 5L));
    assertThat(parcels.parked("dry")).isEmpty();
    parcels.weigh("dry-command", 1);
    await().atMost(LONG).until(() -> parcels.sequences("dry-command").size() == 1);
  }

  @Test
  void commandsAndRelayGoOnWithoutTheRegistryAndAReaderWaitsForIt() {
    Servers.ALL.registry().kill();
    try (var cold = Parcels.reading(parcels.topic)) {
      parcels.weigh("no-registry", 1);
      await().atMost(LONG).until(() -> parcels.sequences("no-registry").size() == 1);
      parcels.weigh("no-registry", 2);
      await().atMost(LONG).until(() -> parcels.sequences("no-registry").size() == 2);
      Servers.ALL.registry().start();
      await()
          .atMost(LONG)
          .untilAsserted(
              () -> assertThat(cold.sequences("no-registry")).isEqualTo(List.of(1L, 2L)));
      assertThat(cold.parked("no-registry")).isEmpty();
    }
  }

  @Test
  void commandsGoOnWithoutKafkaAndTheRelayCatchesUp() {
    Servers.ALL.kafka().kill();
    parcels.weigh("no-broker", 1);
    parcels.weigh("no-broker", 2);
    Servers.ALL.kafka().start();
    await()
        .atMost(LONG)
        .untilAsserted(() -> assertThat(parcels.sequences("no-broker")).containsExactly(1L, 2L));
    assertThat(parcels.parked("no-broker")).isEmpty();
  }

  private boolean naive() {
    try {
      parcels.jdbc.sql("INSERT INTO inbox_key VALUES ('naive', 't', 'k', 1)").update();
      return true;
    } catch (DataAccessException _) {
      return false;
    }
  }
}
