package io.groundwork.monitoring.alert;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.groundwork.platform.problem.Refused;
import java.util.Base64;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Secrets of webhooks as they are kept: encrypted, and bound to their subscription. */
@Component
class WebhookSecrets {

  private static final String SEALED = "sealed:";

  private final Seal seal;

  WebhookSecrets(Seal seal) {
    this.seal = seal;
  }

  boolean isAvailable() {
    return seal.isAvailable();
  }

  void checkAvailable() {
    if (!isAvailable()) {
      throw new Refused(
          "No key is set here (MONITORING_SECRET_KEY), so no secret of a webhook can be kept;"
              + " choose EMAIL or PAGE.");
    }
  }

  String seal(UUID subscription, String secret) {
    var sealed = seal.seal(secret.getBytes(UTF_8), place(subscription));
    return SEALED + Base64.getEncoder().encodeToString(sealed);
  }

  /**
   * Also of what an earlier version kept in clear.
   *
   * @throws Seal.Locked if it was sealed with another key
   */
  String open(UUID subscription, String kept) {
    if (!kept.startsWith(SEALED)) {
      return kept;
    }
    var sealed = Base64.getDecoder().decode(kept.substring(SEALED.length()));
    return new String(seal.open(sealed, place(subscription)), UTF_8);
  }

  private static byte[] place(UUID subscription) {
    return subscription.toString().getBytes(UTF_8);
  }
}
