package io.groundwork.platform.parcel;

import static java.util.concurrent.CompletableFuture.runAsync;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class BackboneIntegrationTests {

  private static Parcels parcels;

  @BeforeAll
  static void start() {
    parcels = new Parcels("backbone");
  }

  @AfterAll
  static void stop() {
    parcels.close();
  }

  @Test
  void anEventReachesTheHandlerWithItsCause() {
    parcels.weigh("one", 1);
    await().until(() -> parcels.seen.sequences.containsKey("one"));
    var event =
        parcels.seen.events.stream().filter(each -> each.key().equals("one")).findFirst().get();
    assertThat(event.actor()).isEqualTo("scales");
    assertThat(event.sequence()).isEqualTo(1);
  }

  @Test
  void concurrentCommandsKeepTheOrderOfTheirAggregate() {
    try (var threads = Executors.newFixedThreadPool(16)) {
      var commands =
          IntStream.range(0, 400)
              .mapToObj(i -> runAsync(() -> parcels.weigh("busy-" + i % 4, 1), threads))
              .toList();
      commands.forEach(CompletableFuture::join);
    }
    var expected = LongStream.rangeClosed(1, 100).boxed().toList();
    for (var i = 0; i < 4; i++) {
      var key = "busy-" + i;
      await()
          .atMost(Duration.ofSeconds(30))
          .untilAsserted(() -> assertThat(parcels.seen.sequences.get(key)).isEqualTo(expected));
      assertThat(parcels.store.load(key).state().total()).isEqualTo(100);
    }
  }

  @Test
  void aMessageThatBreaksARuleIsParkedWithItsKeyAndOthersGoOn() {
    parcels.seen.breaksAtGrams = 666;
    parcels.weigh("bad", 1);
    parcels.weigh("bad", 666);
    parcels.weigh("bad", 2);
    parcels.weigh("good", 1);
    await().until(() -> parcels.seen.sequences.containsKey("good"));
    await()
        .untilAsserted(
            () ->
                assertThat(parcels.parked("bad"))
                    .containsExactly(
                        "no parcel weighs 666", "waits behind an earlier message of its key"));
    assertThat(parcels.seen.sequences.get("bad")).containsExactly(1L);
  }
}
