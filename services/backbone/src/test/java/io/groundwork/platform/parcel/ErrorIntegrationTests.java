package io.groundwork.platform.parcel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.groundwork.platform.inbox.Sabotage;
import io.groundwork.platform.inbox.Subscriptions;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is no exception: neither ends a consumer or the relay unseen, nor loses a message. */
class ErrorIntegrationTests {

  private final Set<Thread> relaysBefore = relays();
  private final Parcels parcels = new Parcels("errors" + System.nanoTime());

  @AfterEach
  void stop() {
    parcels.close();
  }

  @Test
  void triesAgainWhatTheProcessCouldNotDo() {
    parcels.seen.failsOnceAtGrams.put(5L, new NoClassDefFoundError("a class of the service"));

    parcels.weigh("late", 5);
    parcels.weigh("late", 6);

    await().untilAsserted(() -> assertThat(parcels.sequences("late")).containsExactly(1L, 2L));
    assertThat(parcels.parked("late")).isEmpty();
  }

  @Test
  void parksAMessageThatCannotBeHandledAndTakesTheOthers() {
    parcels.seen.failsOnceAtGrams.put(5L, new StackOverflowError());

    parcels.weigh("deep", 5);
    parcels.weigh("flat", 6);

    await().untilAsserted(() -> assertThat(parcels.sequences("flat")).containsExactly(1L));
    await().until(() -> parcels.parked("deep").size() == 1);
    assertThat(parcels.parked("deep").getFirst()).contains("StackOverflowError");
    assertThat(health("liveness")).isEqualTo(200);
  }

  @Test
  void saysWhenAConsumerHasEnded() {
    await().until(() -> health("readiness") == 200 && health("liveness") == 200);

    Sabotage.of(parcels.context.getBean(Subscriptions.class));

    await().until(() -> health("readiness") == 503 && health("liveness") == 503);
  }

  @Test
  void saysWhenTheRelayHasEnded() {
    await().until(() -> health("readiness") == 200 && health("liveness") == 200);
    var started = relays();
    started.removeAll(relaysBefore);
    assertThat(started).hasSize(1);
    var relay = List.copyOf(started).getFirst();

    await()
        .until(
            () -> {
              relay.interrupt();
              return !relay.isAlive();
            });

    assertThat(health("readiness")).isEqualTo(503);
    assertThat(health("liveness")).isEqualTo(503);
  }

  private static Set<Thread> relays() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().equals("relay"))
        .collect(Collectors.toSet());
  }

  private int health(String probe) {
    var port = parcels.context.getEnvironment().getProperty("local.server.port");
    var request =
        HttpRequest.newBuilder(
            URI.create("http://localhost:%s/actuator/health/%s".formatted(port, probe)));
    try (var http = HttpClient.newHttpClient()) {
      return http.sendAsync(request.build(), BodyHandlers.discarding()).join().statusCode();
    }
  }
}
