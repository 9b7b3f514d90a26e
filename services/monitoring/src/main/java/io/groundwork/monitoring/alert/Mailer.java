package io.groundwork.monitoring.alert;

import io.groundwork.monitoring.MonitoringSettings;
import jakarta.mail.MessagingException;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailException;
import org.springframework.mail.MailParseException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import tools.jackson.databind.JsonNode;

/** Sends mails in the subscriber's language, where a mail server is set. */
@Component
class Mailer {

  private final @Nullable JavaMailSender server;
  private final MailTexts texts;
  private final NoticeText notices;
  private final MonitoringSettings settings;

  Mailer(
      ObjectProvider<JavaMailSender> server,
      MailTexts texts,
      NoticeText notices,
      MonitoringSettings settings) {
    this.server = server.stream().filter(Mailer::hasHost).findFirst().orElse(null);
    this.texts = texts;
    this.notices = notices;
    this.settings = settings;
  }

  /** A variable that is set to nothing, as compose passes on what is not set, is no server. */
  private static boolean hasHost(JavaMailSender server) {
    return !(server instanceof JavaMailSenderImpl known) || StringUtils.hasText(known.getHost());
  }

  boolean isAvailable() {
    return server != null;
  }

  void askToConfirm(Subscription subscription, String token) {
    var link = settings.alerts().address() + "/confirmations/" + token;
    send(subscription, UUID.randomUUID(), texts.confirmation(subscription.language(), link));
  }

  void tell(Subscription subscription, UUID delivery, JsonNode body) {
    var text = notices.of(subscription.language(), subscription.id(), body);
    send(subscription, delivery, text);
  }

  /** The id is the same at every attempt, so that mail readers show a repeated one once. */
  private void send(Subscription to, UUID id, MailTexts.Text text) throws MailException {
    var sender = Objects.requireNonNull(server, "no mail server is set");
    var message = sender.createMimeMessage();
    try {
      var mail = new MimeMessageHelper(message, "UTF-8");
      mail.setFrom(settings.alerts().sender());
      mail.setTo(Objects.requireNonNull(to.target()));
      mail.setSubject(text.subject());
      mail.setText(text.body());
      message.setHeader("Auto-Submitted", "auto-generated");
      message.setHeader("X-Groundwork-Id", id.toString());
      message.setHeader("Content-Language", to.language().locale().getLanguage());
    } catch (MessagingException e) {
      throw new MailParseException(e);
    }
    sender.send(message);
  }
}
