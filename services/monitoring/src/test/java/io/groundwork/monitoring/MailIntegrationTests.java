package io.groundwork.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.groundwork.schemas.projects.project.ProjectPutOnHold;
import io.groundwork.test.backing.WithBacking;
import io.groundwork.test.token.TestTokens;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Mail goes to addresses that want it, in their language, and they are kept in one place only. */
@WithBacking
@ExtendWith(OutputCaptureExtension.class)
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "spring.application.name=monitoring-mail",
      "groundwork.monitoring.alerts.retries=100ms,200ms,300ms",
      "groundwork.monitoring.alerts.portal=http://portal.example",
      "logging.level.com.icegreen=off"
    })
class MailIntegrationTests {

  private static final Pattern LINK = Pattern.compile("/confirmations/[\\w-]+");
  private static final GreenMail SERVER = server();

  private final Producer producer = new Producer();
  private final String name = "n" + UUID.randomUUID().toString().substring(0, 8);
  private final String address = name + "@example.org";
  private final String region = "RU-" + UUID.randomUUID().toString().substring(0, 8);
  private final TestTokens user =
      TestTokens.of("u-" + name).organisation("commission").roles("OBSERVER");
  @LocalServerPort int port;
  @Autowired JdbcClient jdbc;
  private Api api;
  private Subscriptions subscriptions;

  /** On the same port again when it is started again. */
  private static GreenMail server() {
    var setup = new ServerSetup(freePort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
    var server = new GreenMail(setup);
    server.start();
    return server;
  }

  private static int freePort() {
    try (var free = new ServerSocket(0)) {
      return free.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @DynamicPropertySource
  static void mail(DynamicPropertyRegistry properties) {
    properties.add("spring.mail.host", () -> "127.0.0.1");
    properties.add("spring.mail.port", () -> SERVER.getSmtp().getPort());
  }

  @AfterAll
  static void stop() {
    SERVER.stop();
  }

  @BeforeEach
  void open() {
    api = new Api(port);
    subscriptions = new Subscriptions(api, user);
  }

  @AfterEach
  void close() {
    producer.close();
  }

  @Test
  void asksTheAddressBeforeItSendsInItsLanguage() throws Exception {
    var made = subscriptions.mail(address, "ru", Map.of("region", region));
    assertThat(made.confirmed()).isFalse();
    assertThat(api.ask("/subscriptions/channels", user.token()).body()).contains("\"EMAIL\"");
    awaitKnown(new Story(producer).registered(region, "before it was confirmed"));
    awaitMails(1);
    assertThat(mails().findFirst().orElseThrow().getSubject())
        .isEqualTo("Подтвердите адрес для писем Groundwork");
    var link = link();

    assertThat(api.ask(link, null).body()).contains("<form", "Да, подтверждаю");
    assertThat(shown(made)).contains("\"confirmed\":false");
    assertThat(api.call("POST", link, null).body()).contains("Адрес подтверждён");
    assertThat(shown(made)).contains("\"confirmed\":true");
    assertThat(api.call("POST", link, null).statusCode()).isEqualTo(404);

    var story = new Story(producer).registered(region, "Молочная\nферма");
    awaitMails(3);
    var told = mails().filter(each -> subject(each).contains("«Предложен»")).toList();
    assertThat(told).hasSize(1);
    assertThat(told.getFirst().getSubject())
        .isEqualTo("Переходит на стадию «Предложен»: Молочная ферма");
    assertThat(text(told.getFirst())).contains("http://portal.example/projects/" + story.project);
    assertThat(mails()).noneMatch(each -> subject(each).contains("before"));
    subscriptions.awaitStates(made, "DELIVERED", "DELIVERED");
  }

  @Test
  void asksAnAddressAgainOnceAMinuteWithALinkThatTakesTheFirstOnesPlace() {
    var made = subscriptions.mail(address, "en", Map.of("region", region));
    awaitMails(1);
    var first = link();
    var soon = askAgain(made, user);
    assertThat(soon.statusCode()).as(soon.body()).isEqualTo(429);
    assertThat(soon.headers().firstValue("Retry-After").map(Integer::valueOf).orElseThrow())
        .isBetween(1, 60);
    assertThat(soon.headers().firstValue("Content-Type")).hasValue("application/problem+json");

    jdbc.sql("UPDATE alert_subscription SET asked_at = asked_at - interval '1 minute'").update();
    assertThat(askAgain(made, TestTokens.of("other").organisation("commission").roles("OBSERVER")))
        .returns(404, HttpResponse::statusCode);
    assertThat(askAgain(made, user).statusCode()).isEqualTo(202);

    awaitMails(2);
    var second = link(mails().toList().getLast());
    assertThat(askAgain(made, user).statusCode()).isEqualTo(429);
    assertThat(api.call("POST", first, null).statusCode()).isEqualTo(404);
    assertThat(api.call("POST", second, null).statusCode()).isEqualTo(200);
    assertThat(shown(made)).contains("\"confirmed\":true");
    assertThat(askAgain(made, user).statusCode()).isEqualTo(409);
    assertThat(askAgain(subscriptions.page(Map.of("region", region)), user).statusCode())
        .isEqualTo(409);
    assertThat(mails()).hasSize(2);
  }

  @Test
  void refusesAWebhookWhereNoKeyForItsSecretIsSet() {
    var wish =
        """
        {"channel": "WEBHOOK", "target": "https://example.org/hook", "language": "en"}
        """;

    var answer = api.post("/subscriptions", user.token(), wish);

    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body()).contains("MONITORING_SECRET_KEY");
    assertThat(api.ask("/subscriptions/channels", user.token()).body())
        .isEqualTo("[\"PAGE\",\"EMAIL\"]");
  }

  @Test
  void refusesALanguageThatNoTextsAreIn() {
    var wish =
        """
        {"channel": "EMAIL", "target": "%s", "language": "fr"}
        """;

    var answer = api.post("/subscriptions", user.token(), wish.formatted(address));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("language", "EN, RU").doesNotContain(address);
  }

  @Test
  void keepsTheAddressInItsSubscriptionAloneAndDeletesItWithThat(CapturedOutput output) {
    var made = confirmed(Map.of("region", region));
    var story = new Story(producer).registered(region, "Dairy farm");
    story.tell(new ProjectPutOnHold(story.project, "flood", "2026-04-01"));
    awaitMails(4);

    assertThat(new Dump(jdbc).tablesWith(name + "@")).containsExactly("alert_subscription");
    assertThat(shown(made)).contains(address);

    api.call("DELETE", "/subscriptions/" + made.id(), user.token());

    assertThat(new Dump(jdbc).tablesWith(name + "@")).isEmpty();
    assertThat(output.getAll()).doesNotContain(name + "@");
  }

  @Test
  void triesAgainWhenTheServerIsAwayAndNamesNoAddress(CapturedOutput output) {
    var made = confirmed(Map.of("region", region, "stage", "PROPOSED"));
    SERVER.stop();
    try {
      new Story(producer).registered(region, "Dairy farm");
      subscriptions.awaitStates(made, "FAILED");
    } finally {
      SERVER.start();
    }
    var failed = subscriptions.deliveries(made).getFirst();
    assertThat(failed.get("error").stringValue()).isEqualTo("The mail server could not be reached");
    assertThat(failed.toString() + output.getAll()).doesNotContain(name + "@");

    var path = "/subscriptions/%s/deliveries/%s/redelivery";
    api.post(path.formatted(made.id(), failed.get("id").stringValue()), user.token());

    subscriptions.awaitStates(made, "DELIVERED");
    assertThat(mails().filter(each -> subject(each).endsWith("farm"))).hasSize(1);
  }

  @Test
  void forgetsWhoShowedNoTokenForAYearAndWhoIsForgottenByCommand() {
    confirmed(Map.of("region", region));
    var tasks = new AlertTasks(jdbc);
    age("364 days");
    tasks.runNow("HOUSEKEEPING");
    assertThat(new Dump(jdbc).tablesWith(name + "@")).hasSize(1);
    age("366 days");
    tasks.runNow("HOUSEKEEPING");
    assertThat(new Dump(jdbc).tablesWith(name + "@")).isEmpty();

    subscriptions.mail(address, "en", Map.of("region", region));
    var path = "/subscribers/u-" + name;
    assertThat(api.call("DELETE", path, user.token()).statusCode()).isEqualTo(403);
    var gone = api.call("DELETE", path, Api.ADMINISTRATOR.token());
    assertThat(gone.statusCode()).isEqualTo(204);
    assertThat(new Dump(jdbc).tablesWith(name + "@")).isEmpty();
  }

  /** By the first mail that came to the address. */
  private Subscriptions.Made confirmed(Map<String, String> filter) {
    var made = subscriptions.mail(address, "en", filter);
    awaitMails(1);
    assertThat(api.call("POST", link(), null).statusCode()).isEqualTo(200);
    return made;
  }

  private HttpResponse<String> askAgain(Subscriptions.Made made, TestTokens who) {
    return api.post("/subscriptions/%s/confirmation".formatted(made.id()), who.token());
  }

  private String link() {
    return link(mails().findFirst().orElseThrow());
  }

  private static String link(MimeMessage mail) {
    var link = LINK.matcher(text(mail));
    assertThat(link.find()).isTrue();
    return link.group();
  }

  private void awaitKnown(Story story) {
    var timeline = "/projects/%s/timeline".formatted(story.project);
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> api.ask(timeline, user.token()).body().contains("StageEntered"));
  }

  private void age(String interval) {
    jdbc.sql("UPDATE alert_subscription SET seen_at = now() - ?::interval WHERE user_id = ?")
        .params(interval, "u-" + name)
        .update();
  }

  private String shown(Subscriptions.Made subscription) {
    return api.ask("/subscriptions/" + subscription.id(), user.token()).body();
  }

  private void awaitMails(int count) {
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(mails()).hasSizeGreaterThanOrEqualTo(count));
  }

  private Stream<MimeMessage> mails() {
    return Stream.of(SERVER.getReceivedMessages()).filter(this::isToMe);
  }

  private boolean isToMe(MimeMessage mail) {
    try {
      return mail.getRecipients(RecipientType.TO)[0].toString().equals(address);
    } catch (MessagingException e) {
      throw new AssertionError(e);
    }
  }

  private static String subject(MimeMessage mail) {
    try {
      return mail.getSubject();
    } catch (MessagingException e) {
      throw new AssertionError(e);
    }
  }

  private static String text(MimeMessage mail) {
    try {
      return String.valueOf(mail.getContent());
    } catch (MessagingException | IOException e) {
      throw new AssertionError(e);
    }
  }
}
