package io.groundwork.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the services wrote down is what the topics carry: nothing lost, nothing made up. */
@Order(3)
class JournalIntegrationTests {

  private final Addresses addresses = RunningSystem.get().addresses();

  @ParameterizedTest
  @ValueSource(strings = {"projects", "sites", "financing"})
  void publishesTheJournalEventByEvent(String service) {
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () ->
                assertThat(Journals.published(addresses, service))
                    .isEqualTo(Journals.recorded(addresses, service))
                    .isNotEmpty());
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
}
