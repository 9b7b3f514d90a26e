package io.groundwork.monitoring.feed;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.groundwork.monitoring.AlertSettings;
import io.groundwork.monitoring.MonitoringSettings;
import io.groundwork.monitoring.feed.FeedPlaces.Full;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FeedPlacesTests {

  private static final Duration DAY = Duration.ofDays(1);

  private static final URI HERE = URI.create("http://here");
  private final AlertSettings alerts =
      new AlertSettings(HERE, HERE, "here", false, "", Set.of(), List.of(DAY), DAY, DAY, DAY, DAY);

  private final FeedPlaces places =
      new FeedPlaces(new MonitoringSettings(Duration.ofMinutes(15), 3, 2, alerts));

  @Test
  void givesAUserAsManyAsItMayUntilOneLeaves() {
    places.take("anna");
    places.take("anna");
    assertThatThrownBy(() -> places.take("anna")).isInstanceOf(Full.class);
    places.leave("anna");
    places.take("anna");
  }

  @Test
  void givesAllTogetherAsManyAsThereAre() {
    places.take("anna");
    places.take("anna");
    places.take("viktor");
    assertThatThrownBy(() -> places.take("marina")).hasMessageContaining("All 3 places");
    places.leave("viktor");
    places.take("marina");
  }
}
