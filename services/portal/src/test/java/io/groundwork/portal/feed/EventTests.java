package io.groundwork.portal.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundwork.portal.feed.FeedApi.Event;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EventTests {

  @Test
  void leadsToItsProject() {
    var event = event("p", "Dairy", Map.of("plotId", "x", "title", "paper"));

    assertThat(event.name()).isEqualTo("Dairy");
    assertThat(event.address()).isEqualTo("/projects/p");
  }

  @Test
  void leadsNowhereWhereTheProjectIsNotShown() {
    var event = event("p", null, Map.of("title", "secret"));

    assertThat(event.name()).isNull();
    assertThat(event.address()).isNull();
    assertThat(event.thing()).isEqualTo("projectId");
  }

  @Test
  void leadsToThePlotBeforeTheTerritoryItLiesIn() {
    var event = event(null, null, Map.of("territoryId", "t", "plotId", "x", "name", "East 1"));

    assertThat(event.name()).isEqualTo("East 1");
    assertThat(event.address()).isEqualTo("/sites/plots/x");
  }

  @Test
  void leadsToAnAgreement() {
    var event = event(null, null, Map.of("agreementId", "a", "title", "Fish"));

    assertThat(event.name()).isEqualTo("Fish");
    assertThat(event.address()).isEqualTo("/agreements/a");
  }

  @Test
  void isAboutNothingThatItDoesNotName() {
    var event = event(null, null, Map.of());

    assertThat(event.thing()).isEmpty();
    assertThat(event.address()).isNull();
  }

  private static Event event(
      @Nullable String project, @Nullable String title, Map<String, Object> summary) {
    return new Event(
        7, "OTHER", "Something", Instant.EPOCH, "u", "agency", project, title, null, summary);
  }
}
