package io.groundwork.monitoring.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundwork.monitoring.AlertSettings;
import io.groundwork.monitoring.MonitoringSettings;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhooksTests {

  private static final Instant NOW = Instant.parse("2026-01-31T10:00:00Z");
  private static final URI HERE = URI.create("http://localhost");
  private static final Duration SHORT = Duration.ofSeconds(1);

  /** As with any other failure it is tried again, and the report says why. */
  @ParameterizedTest
  @ValueSource(strings = {"http://example.org/hook", "https://127.0.0.1/hook"})
  void saysThatATargetIsNotAllowedAnyMore(String target) throws IOException {
    var webhooks = new Webhooks(new Targets(false), settings(), Clock.systemUTC());

    var outcome = webhooks.send(delivery(target));

    assertThat(outcome.isDelivered()).isFalse();
    assertThat(outcome.error()).startsWith("Not allowed here: target");
    webhooks.close();
  }

  private static Delivery delivery(String target) {
    var subscription =
        new Subscription(
            UUID.randomUUID(),
            "u-1",
            "commission",
            null,
            new Filter(null, null, null, null),
            Channel.WEBHOOK,
            target,
            Signature.newSecret(),
            Language.EN,
            null,
            null,
            NOW,
            NOW);
    return new Delivery(UUID.randomUUID(), subscription, "{}", 0, NOW, NOW, true, false);
  }

  private static MonitoringSettings settings() {
    var alerts =
        new AlertSettings(
            HERE, "from@localhost", false, Set.of(), List.of(SHORT), SHORT, SHORT, SHORT, SHORT);
    return new MonitoringSettings(SHORT, 1, 1, alerts);
  }
}
