package io.groundwork.portal.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundwork.portal.alert.AlertApi.Deliveries;
import io.groundwork.portal.alert.AlertApi.Delivery;
import io.groundwork.portal.alert.AlertApi.Message;
import io.groundwork.portal.alert.AlertApi.Told;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MessageTests {

  private static final Message OVERDUE =
      new Message(
          "MilestoneOverdue",
          Instant.EPOCH,
          new Told("p", "Dairy", null, null, List.of("MILESTONE_OVERDUE"), Map.of("code", "M1")));

  @Test
  void tellsAlsoWhatNobodyDid() {
    var happening = OVERDUE.happening();

    assertThat(happening.actor()).isEqualTo("monitoring");
    assertThat(happening.summary()).containsEntry("code", "M1");
  }

  @Test
  void isUnderWayWhileOneOfThemIs() {
    assertThat(of("DELIVERED", "PENDING").isUnderWay()).isTrue();
    assertThat(of("DELIVERED", "FAILED", "WITHHELD").isUnderWay()).isFalse();
  }

  private static Deliveries of(String... states) {
    var items = List.of(states).stream().map(MessageTests::delivery).toList();
    return new Deliveries(items, null);
  }

  private static Delivery delivery(String state) {
    return new Delivery("d", state, 1, Instant.EPOCH, null, null, null, null, OVERDUE);
  }
}
