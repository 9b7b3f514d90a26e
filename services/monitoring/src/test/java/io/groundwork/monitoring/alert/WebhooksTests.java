package io.groundwork.monitoring.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundwork.monitoring.AlertSettings;
import io.groundwork.monitoring.MonitoringSettings;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhooksTests {

  private static final Instant NOW = Instant.parse("2026-01-31T10:00:00Z");
  private static final URI HERE = URI.create("http://localhost");
  private static final UUID ID = UUID.randomUUID();
  private static final byte[] KEY = new byte[32];
  private static final Duration SHORT = Duration.ofSeconds(1);

  /** As with any other failure it is tried again, and the report says why. */
  @ParameterizedTest
  @ValueSource(strings = {"http://example.org/hook", "https://127.0.0.1/hook"})
  void saysThatATargetIsNotAllowedAnyMore(String target) throws IOException {
    var outcome = send(delivery(target, Signature.newSecret()));

    assertThat(outcome.isDelivered()).isFalse();
    assertThat(outcome.error()).isEqualTo("Its address is not allowed here any more");
  }

  @Test
  void saysThatItsSecretCannotBeReadWithThisKey() throws IOException {
    var other = new WebhookSecrets(new Seal(settings(Base64.getEncoder().encodeToString(KEY))));

    var outcome = send(delivery("https://192.0.2.1/hook", other.seal(ID, Signature.newSecret())));

    assertThat(outcome.error()).startsWith("Its secret is encrypted with a key that is not set");
  }

  private static Outcome send(Delivery delivery) throws IOException {
    var secrets = new WebhookSecrets(new Seal(settings("")));
    var webhooks = new Webhooks(new Targets(false), secrets, settings(""), Clock.systemUTC());
    try {
      return webhooks.send(delivery);
    } finally {
      webhooks.close();
    }
  }

  private static Delivery delivery(String target, String secret) {
    var subscription =
        new Subscription(
            ID,
            "u-1",
            "commission",
            null,
            new Filter(null, null, null, null),
            Channel.WEBHOOK,
            target,
            secret,
            Language.EN,
            null,
            null,
            NOW,
            NOW);
    return new Delivery(UUID.randomUUID(), subscription, "{}", 0, NOW, NOW, true, false);
  }

  static MonitoringSettings settings(String key) {
    var alerts =
        new AlertSettings(
            HERE,
            HERE,
            "from@localhost",
            false,
            key,
            Set.of(),
            List.of(SHORT),
            SHORT,
            SHORT,
            SHORT,
            SHORT);
    return new MonitoringSettings(SHORT, 1, 1, alerts);
  }
}
