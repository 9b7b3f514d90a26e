package io.groundwork.monitoring.alert;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/** Encrypts at the start what earlier versions kept in clear. */
@Component
class ClearSecrets implements ApplicationRunner {

  private static final Logger log = LoggerFactory.getLogger(ClearSecrets.class);

  private final ClearSecretRepository rows;
  private final WebhookSecrets secrets;

  ClearSecrets(ClearSecretRepository rows, WebhookSecrets secrets) {
    this.rows = rows;
    this.secrets = secrets;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    var clear = rows.find();
    if (secrets.isAvailable()) {
      clear.forEach((id, secret) -> rows.replace(id, secret, secrets.seal(id, secret)));
    } else if (!clear.isEmpty()) {
      log.warn("{} secrets of webhooks are in clear: set MONITORING_SECRET_KEY", clear.size());
    }
  }
}
