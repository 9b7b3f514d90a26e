package io.groundwork.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the services wrote down is what the topics carry: nothing lost, nothing made up. */
@Order(3)
class JournalIntegrationTests {

  private static final String JOURNAL =
      """
      SELECT topic, stream_id, version, event_id, type FROM journal
      ORDER BY topic COLLATE "C", stream_id COLLATE "C", version
      """;

  private final Addresses addresses = RunningSystem.get().addresses();

  @ParameterizedTest
  @ValueSource(strings = {"projects", "sites", "financing"})
  void publishesTheJournalEventByEvent(String service) {
    var database = new Database(addresses, service);
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(published(service)).isEqualTo(database.texts(JOURNAL)));
    assertThat(database.number("SELECT count(*) FROM journal")).isPositive();
  }

  @Test
  void leavesNothingInOutboxes() {
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(counts("outbox")).containsOnly(0L));
  }

  @Test
  void parksNothing() {
    assertThat(counts("parked")).containsOnly(0L);
  }

  private List<Long> counts(String table) {
    return Addresses.SERVICES.stream()
        .map(service -> new Database(addresses, service).number("SELECT count(*) FROM " + table))
        .toList();
  }

  private List<String> published(String service) {
    return Topic.all(addresses).stream()
        .filter(event -> event.topic().startsWith(service + "."))
        .sorted(
            Comparator.comparing(Published::topic)
                .thenComparing(Published::key)
                .thenComparing(Published::sequence))
        .map(e -> "%s %s %d %s %s".formatted(e.topic(), e.key(), e.sequence(), e.id(), e.name()))
        .toList();
  }
}
