package io.groundwork.acceptance.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Page.LocatorOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasClassOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.groundwork.acceptance.Addresses;
import io.groundwork.acceptance.Database;
import io.groundwork.acceptance.RunningSystem;
import io.groundwork.acceptance.SignIn;
import io.groundwork.acceptance.portal.Desk.Screen;
import io.groundwork.test.webhook.Receiver;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** Everybody follows the pipeline as it moves, and is told elsewhere of what they choose. */
@BrowserTest
@Order(40)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AlertsPageIntegrationTests {

  private static final double WITHIN_A_SECOND = 1_000;
  private static final double WITHIN_A_WHILE = 20_000;

  private final Addresses addresses = RunningSystem.get().addresses();
  private final Database monitoring = new Database(addresses, "monitoring");
  private final HttpClient http = HttpClient.newHttpClient();
  private final Registrar registrar = new Registrar(addresses, "anna.kuznetsova");
  private final Registrar reviewer = new Registrar(addresses, "igor.petrov");

  @Test
  void showsTwoReadersWhatSomebodyElseDoesWithinASecond() {
    var title = "Feed " + UUID.randomUUID();
    var id = proposal(title);
    try (var desk = Desk.of(addresses);
        var other = Desk.of(addresses)) {
      var all = desk.signIn("lev.abramov", "/feed");
      var own = other.signIn("elena.morozova", "/feed?kind=DECISION&text=Feed");
      assertThat(row(all, title).first()).containsText("Paper attached");
      assertThat(row(own, title)).hasCount(0);
      assertThat(all.locator("html[data-live=open]")).hasCount(1);
      assertThat(own.locator("html[data-live=open]")).hasCount(1);

      reviewer.accepts(id);

      for (var page : new Page[] {all, own}) {
        var told = row(page, title).filter(saying("Proposal accepted by Igor Petrov"));
        assertThat(told).hasClass("new", new HasClassOptions().setTimeout(WITHIN_A_SECOND));
      }
      assertThat(row(own, title)).hasCount(1);
      assertThat(row(all, title).filter(saying("Stage: Preparation"))).hasCount(1);
    }
  }

  @Test
  void readsTheFeedBackInTimeAndThroughFilters() {
    var title = "Back " + UUID.randomUUID();
    proposal(title);
    try (var desk = Desk.of(addresses)) {
      var page = desk.signIn("lev.abramov", "/feed");
      var newest = page.locator(".history li").first().getAttribute("id");
      link(page, "Earlier").click();
      assertThat(page).hasURL(Pattern.compile("cursor="));
      assertThat(page.locator("#" + newest)).hasCount(0);
      assertThat(page.locator(".history li")).hasCount(50);
      link(page, "To the newest").click();
      page.locator("#filter-text").fill(title);
      assertThat(page.locator(".history li").filter(saying(title))).hasCount(4);
      page.locator("#filter-kind").selectOption("STAGE");
      assertThat(page.locator(".history li")).hasCount(1);
      link(page, "Tell me about this").click();
      assertThat(page.locator("#f-project")).hasValue(title);
    }
  }

  @Test
  void sendsASignedWebhookThatIsInTheReportAndTriesAgainWhereItIsRefused() {
    var id = proposal("Hooked " + UUID.randomUUID());
    try (var receiver = new Receiver();
        var desk = Desk.of(addresses)) {
      var page = desk.signIn("lev.abramov", "/projects/" + id);
      link(page, "Tell me about this").click();
      choose(page, "WEBHOOK", receiver.url());
      var secret = page.locator("#once").textContent();
      assertThat(page.locator(".verify")).containsText("HMAC-SHA256");
      page.reload();
      assertThat(page.locator("#once")).hasCount(0);
      assertThat(page.content()).doesNotContain(secret);

      reviewer.accepts(id);
      await().atMost(Duration.ofSeconds(20)).until(() -> receiver.types().contains("PlanOpened"));
      assertThat(receiver.got()).allMatch(each -> each.isSignedWith(secret));
      assertThat(receiver.types()).containsSubsequence("ProjectAccepted", "StageEntered");
      var accepted = page.locator("#report tr").filter(saying("Proposal accepted"));
      assertThat(accepted).containsText("Delivered", soon());
      assertThat(accepted).containsText("204");

      receiver.answers(_ -> 503);
      registrar.attaches(id, "PERMIT");
      var paper = page.locator("#report tr").filter(saying("Paper attached"));
      assertThat(paper).containsText("The receiver answered 503", soon());
      assertThat(paper).containsText("Under way");
      assertThat(paper.locator("td time")).hasCount(2);
      receiver.answers(_ -> 204);
      assertThat(paper).containsText("Delivered", soon());
      var attempts = receiver.types().stream().filter("DocumentAttached"::equals).count();
      assertThat(attempts).isGreaterThan(1);
      assertThat(paper.locator("td").nth(2)).hasText(Long.toString(attempts));

      paper.getByRole(AriaRole.BUTTON).click();
      assertThat(page.locator(".done")).containsText("once more");
      await().atMost(Duration.ofSeconds(20)).until(() -> times(receiver) == attempts + 1);
      assertThat(receiver.got().stream().filter(it -> it.type().equals("DocumentAttached")))
          .extracting(Receiver.Got::id)
          .hasSize((int) attempts + 1)
          .containsOnly(receiver.got().getLast().id());
    }
  }

  @Test
  void keepsWhatWasTypedAndSaysBesideEachFieldWhatIsWrong() {
    var two = "of two " + UUID.randomUUID();
    proposal("First " + two);
    var second = proposal("Second " + two);
    try (var desk = Desk.of(addresses)) {
      var page = desk.signIn("lev.abramov", "/alerts/new?stage=CLOSING");
      assertThat(page.locator(".restored")).containsText("no alerts by e-mail");
      assertThat(page.locator("#f-channel option[value=EMAIL]")).hasCount(0);
      page.locator("#f-project").fill(two);
      page.locator("#f-channel").selectOption("WEBHOOK");
      page.locator("#f-target").fill("nonsense");
      subscribe(page);
      assertThat(page.locator("#e-project")).containsText("Choose one above");
      assertThat(page.locator("#f-project")).hasValue(two);
      assertThat(page.locator("#f-target")).hasValue("nonsense");
      assertThat(page.locator("#f-stage")).hasValue("CLOSING");

      page.getByLabel("Second " + two).check();
      subscribe(page);
      assertThat(page.locator("#e-target")).containsText("This is no address of a webhook");
      assertThat(page.locator("#f-target")).hasValue("nonsense");
      assertThat(page.locator("input[name=projectId]:checked")).hasValue(second);

      page.locator("#f-channel").selectOption("PAGE");
      subscribe(page);
      assertThat(page.locator("#e-target")).containsText("needs no address");
      page.locator("#f-target").fill("");
      subscribe(page);
      assertThat(page.locator(".done")).containsText("You are subscribed");
      assertThat(page.locator("h1")).containsText("Second " + two);
      assertThat(page.locator("h1")).containsText("Enters: Closing");

      link(page, "Remove").click();
      assertThat(page.locator("h1")).containsText("Remove this alert?");
      page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Remove")).click();
      assertThat(page.locator(".done")).containsText("The alert is removed");
      assertThat(page.locator("#page")).not().containsText("Second " + two);
    }
  }

  @Test
  void waitsForAnAddressToBeConfirmedByTheLinkInItsMail() {
    var token = UUID.randomUUID().toString();
    var id = unconfirmed("lev.abramov", token);
    try (var desk = Desk.of(addresses)) {
      var page = desk.signIn("lev.abramov", "/alerts/" + id);
      assertThat(page.locator(".page-facts")).containsText("Waits to be confirmed");
      page.navigate(addresses.url("monitoring") + "/confirmations/" + token);
      page.getByRole(AriaRole.BUTTON).click();
      desk.open("/alerts/" + id);
      assertThat(page.locator(".page-facts")).containsText("Active");
    }
  }

  @Test
  void sendsTheMailThatAsksForConfirmationAgainWhereMailCanBeSent() {
    var id = unconfirmed("lev.abramov", UUID.randomUUID().toString());
    try (var desk = Desk.of(addresses)) {
      var page = desk.signIn("lev.abramov", "/alerts");
      var again = page.locator("#subscription-" + id).getByRole(AriaRole.BUTTON);
      assertThat(again).containsText("Send the mail again");
      assertThat(desk.violations()).isEmpty();

      again.click();

      assertThat(page.locator(".summary")).containsText("No mail server is set here");
      assertThat(page.locator(".page-facts")).containsText("Waits to be confirmed");
      button(page, "Send the mail again");
      assertThat(page.locator(".summary")).containsText("No mail server is set here");
    }
  }

  @Test
  void givesACalendarAnAddressThatIsShownOnceRenewedAndEnded() {
    try (var desk = Desk.of(addresses)) {
      var page = desk.signIn("roman.gusev", "/alerts");
      link(page, "To the calendar").click();
      button(page, "Make the calendar");
      var first = page.locator("#once").textContent();
      assertThat(page.url()).doesNotContain(first.replaceAll(".*/|\\.ics", ""));
      assertThat(read(first).headers().firstValue("Content-Type").orElse(""))
          .startsWith("text/calendar");
      assertThat(read(first).body()).startsWith("BEGIN:VCALENDAR").contains("BEGIN:VEVENT");
      page.reload();
      assertThat(page.locator("#once")).hasCount(0);

      link(page, "Renew the address").click();
      button(page, "Renew the address");
      var second = page.locator("#once").textContent();
      assertThat(second).isNotEqualTo(first);
      assertThat(read(first).statusCode()).isEqualTo(404);
      assertThat(read(second).statusCode()).isEqualTo(200);

      link(page, "End the calendar").click();
      button(page, "End the calendar");
      assertThat(page.locator(".done")).containsText("ended");
      assertThat(read(second).statusCode()).isEqualTo(404);
    }
  }

  @ParameterizedTest
  @CsvSource({"en, DESKTOP, LIGHT", "ru, PHONE, DARK"})
  void axeFindsNothing(String language, Screen screen, ColorScheme colours) {
    var id = proposal("Seen " + UUID.randomUUID());
    try (var receiver = new Receiver();
        var desk = new Desk(addresses, language, screen, colours)) {
      var page = desk.signIn("lev.abramov", "/feed");
      look(desk, "feed", colours);
      desk.open("/alerts/new?projectId=" + id);
      page.locator("#f-channel").selectOption("WEBHOOK");
      page.locator("#f-target").fill("nonsense");
      page.locator(".send button").click();
      assertThat(page.locator("#e-target p")).hasCount(1);
      look(desk, "alert-form", colours);
      page.locator("#f-target").fill(receiver.answers(_ -> 503).url());
      page.locator(".send button").click();
      look(desk, "alert-secret", colours);
      reviewer.accepts(id);
      assertThat(page.locator("#report tbody")).containsText("503", soon());
      page.reload();
      look(desk, "alert-report", colours);
      desk.open("/alerts");
      look(desk, "alerts", colours);
      page.locator("[id^=subscription] .act").last().click();
      look(desk, "alert-removal", colours);
      page.locator(".send button").click();
      desk.open("/alerts/calendar");
      look(desk, "calendar", colours);
      desk.open("/board?region=RU-KHA");
      assertThat(page.locator(".as-link a")).isVisible();
      look(desk, "board-tell", colours);
    }
  }

  private static void look(Desk desk, String name, ColorScheme colours) {
    desk.screenshot(colours == ColorScheme.DARK ? name + "-dark" : name);
    assertThat(desk.violations()).as(name).isEmpty();
    var width = desk.page().evaluate("() => document.documentElement.scrollWidth - innerWidth");
    assertThat(((Number) width).intValue()).as(name + " too wide").isNotPositive();
  }

  /** One that can be accepted: with its papers. */
  private String proposal(String title) {
    var id = registrar.registers(title);
    registrar.attachesPapers(id);
    var told = "SELECT count(*) FROM feed WHERE body ->> 'projectId' = '%s'".formatted(id);
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> monitoring.texts(told).getFirst().equals("4"));
    return id;
  }

  /** As monitoring keeps one whose address it has written to; no mail server is set up here. */
  private String unconfirmed(String user, String token) {
    var access = new SignIn(addresses).tokens(user).path("access_token").asString();
    var claims =
        new String(Base64.getUrlDecoder().decode(access.split("\\.")[1]), StandardCharsets.UTF_8);
    var told = JsonMapper.shared().readTree(claims);
    return monitoring
        .texts(
            """
            INSERT INTO alert_subscription (subscription_id, user_id, organisation, stage, channel,
              target, language, confirmation, created_at, seen_at)
            VALUES (gen_random_uuid(), '%s', '%s', 'REJECTED', 'EMAIL', 'lev@example.org', 'EN',
              sha256('%s'), now(), now()) RETURNING subscription_id
            """
                .formatted(told.path("sub").asString(), told.path("org").asString(), token))
        .getFirst();
  }

  private HttpResponse<String> read(String address) {
    var request = HttpRequest.newBuilder(URI.create(address)).build();
    return http.sendAsync(request, BodyHandlers.ofString()).join();
  }

  private static long times(Receiver receiver) {
    return receiver.types().stream().filter("DocumentAttached"::equals).count();
  }

  private static void choose(Page page, String channel, String target) {
    page.locator("#f-channel").selectOption(channel);
    page.locator("#f-target").fill(target);
    subscribe(page);
    assertThat(page.locator(".done")).containsText("You are subscribed");
  }

  private static void subscribe(Page page) {
    button(page, "Subscribe");
  }

  private static void button(Page page, String name) {
    page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true)).click();
  }

  private static Locator link(Page page, String name) {
    return page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName(name).setExact(true));
  }

  private static Locator row(Page page, String title) {
    return page.locator(".history li", new LocatorOptions().setHasText(title));
  }

  private static Locator.FilterOptions saying(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  private static ContainsTextOptions soon() {
    return new ContainsTextOptions().setTimeout(WITHIN_A_WHILE);
  }
}
