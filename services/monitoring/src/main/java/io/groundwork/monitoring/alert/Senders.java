package io.groundwork.monitoring.alert;

import org.springframework.mail.MailException;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Makes one attempt by the channel of the subscription. */
@Component
class Senders {

  private final Webhooks webhooks;
  private final Mailer mailer;
  private final JsonMapper json;

  Senders(Webhooks webhooks, Mailer mailer, JsonMapper json) {
    this.webhooks = webhooks;
    this.mailer = mailer;
    this.json = json;
  }

  Outcome send(Delivery delivery) {
    return switch (delivery.subscription().channel()) {
      case WEBHOOK -> webhooks.send(delivery);
      case EMAIL -> mail(delivery);
      case PAGE -> Outcome.delivered(null);
    };
  }

  private Outcome mail(Delivery delivery) {
    if (!mailer.isAvailable()) {
      return Outcome.failed(null, "No mail server is set");
    }
    try {
      mailer.tell(delivery.subscription(), delivery.id(), json.readTree(delivery.body()));
      return Outcome.delivered(null);
    } catch (MailException e) {
      return Outcome.failed(null, MailFailure.of(e));
    }
  }
}
