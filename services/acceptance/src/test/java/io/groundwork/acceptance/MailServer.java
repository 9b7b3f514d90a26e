package io.groundwork.acceptance;

import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * A mail server of the running system: monitoring is started anew with it, and without it again
 * when this is closed.
 */
public final class MailServer implements AutoCloseable {

  /**
   * @param id the same at each attempt
   */
  public record Mail(String id, String language, String subject, String text) {

    private static Mail of(MimeMessage message) {
      try {
        return new Mail(
            message.getHeader("X-Groundwork-Id", null),
            message.getHeader("Content-Language", null),
            message.getSubject(),
            String.valueOf(message.getContent()).replace("\r\n", "\n"));
      } catch (MessagingException e) {
        throw new IllegalStateException(e);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** While the server is stopped. */
  @FunctionalInterface
  public interface Away extends AutoCloseable {
    @Override
    void close();
  }

  private static final Duration LIMIT = Duration.ofSeconds(60);

  /** Soon enough for whoever waits for it, and seldom enough to be seen between two attempts. */
  private static final String RETRIES = "2s,2s,2s,2s,2s,2s,2s,2s,2s,2s";

  private final GreenMail server;
  private final Part monitoring;
  private final Started before;
  private final int port;

  public MailServer(RunningSystem system) {
    var smtp = new ServerSetup(freePort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
    server = new GreenMail(smtp);
    server.start();
    monitoring = new Part(system, "monitoring");
    port = system.addresses().port("monitoring");
    before = Started.of(monitoring.process());
    renew(
        before
            .with("SPRING_MAIL_HOST", "127.0.0.1")
            .with("SPRING_MAIL_PORT", Integer.toString(smtp.getPort()))
            .with("MONITORING_ALERT_RETRIES", RETRIES));
  }

  /** It answers nobody until this is closed, and then on the same port. */
  public Away away() {
    server.stop();
    return server::start;
  }

  /** In the order in which they came. */
  public List<Mail> to(String address) {
    return Stream.of(server.getReceivedMessages())
        .filter(mail -> isTo(mail, address))
        .map(Mail::of)
        .toList();
  }

  /** The first one with that in its subject or text. */
  public Mail awaitMail(String address, String saying) {
    return await()
        .atMost(LIMIT)
        .until(
            () ->
                to(address).stream()
                    .filter(mail -> (mail.subject() + mail.text()).contains(saying))
                    .toList(),
            found -> !found.isEmpty())
        .getFirst();
  }

  @Override
  public void close() {
    renew(before);
    server.stop();
  }

  private void renew(Started other) {
    monitoring.stop();
    monitoring.restart(other);
    await().atMost(LIMIT).until(() -> Vitals.isReady(port));
  }

  private static boolean isTo(MimeMessage mail, String address) {
    try {
      return mail.getRecipients(RecipientType.TO)[0].toString().equals(address);
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static int freePort() {
    try (var free = new ServerSocket(0)) {
      return free.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
