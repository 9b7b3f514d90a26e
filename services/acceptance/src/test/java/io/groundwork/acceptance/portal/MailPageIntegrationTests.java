package io.groundwork.acceptance.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.GetByRoleOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.LocatorOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.groundwork.acceptance.Addresses;
import io.groundwork.acceptance.Database;
import io.groundwork.acceptance.MailServer;
import io.groundwork.acceptance.MailServer.Mail;
import io.groundwork.acceptance.RunningSystem;
import io.groundwork.acceptance.portal.Desk.Screen;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Where there is a mail server: from the wish on a page to the mail, and from it to a page. */
@BrowserTest
@Order(49)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MailPageIntegrationTests {

  private static final double A_WHILE = 20_000;
  private static final Pattern LINK = Pattern.compile("http://\\S+");

  private final RunningSystem system = RunningSystem.get();
  private final Addresses addresses = system.addresses();
  private final MailServer mails = new MailServer(system);
  private final Registrar registrar = new Registrar(addresses, "anna.kuznetsova");
  private final Registrar reviewer = new Registrar(addresses, "igor.petrov");
  private final String title = "Mailed " + UUID.randomUUID();
  private final String id = proposal();

  @AfterAll
  void endTheMailServer() {
    mails.close();
  }

  @Test
  void tellsInTheLanguageOfEachWhoConfirmedUntilTheyEndItAndLeadsToTheProject() {
    var english = address();
    var russian = address();
    try (var desk = Desk.of(addresses);
        var other = desk("ru")) {
      var page = subscribe(desk, english);
      assertThat(page.locator(".done")).containsText("A mail is on its way");
      subscribe(other, russian);
      confirm("en", english, "The address is confirmed.");
      confirm("ru", russian, "Адрес подтверждён.");
      page.reload();
      assertThat(page.locator(".page-facts")).containsText("Active");

      reviewer.accepts(id);

      var mail = mails.awaitMail(english, "Enters the stage Preparation: " + title);
      assertThat(mail.language()).isEqualTo("en");
      assertThat(mail.text()).startsWith("Enters the stage Preparation\nProject: " + title);
      assertThat(mails.awaitMail(russian, "Предложение принято: " + title).language())
          .isEqualTo("ru");
      assertThat(subjects(english))
          .containsSubsequence("The proposal is accepted: " + title, mail.subject())
          .doesNotHaveDuplicates();
      assertThat(report(page, "Proposal accepted")).containsText("Delivered", soon());
      desk.look("mail-report");

      follow(mail, page.url());

      end(page);
      registrar.attaches(id, "PERMIT");
      mails.awaitMail(russian, "Permit, signed");
      assertThat(mails.to(english)).noneMatch(it -> it.text().contains("Permit, signed"));
    }
  }

  @Test
  void triesAgainWhenTheServerIsBackAndSaysMeanwhileThatNothingCame() {
    var address = address();
    try (var desk = Desk.of(addresses)) {
      var page = subscribe(desk, address);
      confirm("en", address, "The address is confirmed.");
      page.reload();
      var first = report(page, "Contract, signed");
      var second = report(page, "Insurance, signed");
      try (var _ = mails.away()) {
        registrar.attaches(id, "CONTRACT");
        registrar.attaches(id, "INSURANCE");
        assertThat(first).containsText("The mail server could not be reached", soon());
        assertThat(first).containsText("Under way");
        assertThat(first.locator("td time")).hasCount(2);
        assertThat(second).containsText("Under way", soon());
        assertThat(second.locator("td").nth(2)).hasText("0");
        desk.look("mail-away");
      }

      assertThat(first).containsText("Delivered", soon());
      assertThat(second).containsText("Delivered", soon());
      assertThat(first).not().containsText("could not be reached");
      assertThat(first.locator("td").nth(2)).not().hasText("1");
      assertThat(mails.to(address).stream().filter(it -> it.text().contains("Title: ")))
          .extracting(mail -> "delivery-" + mail.id())
          .containsExactly(first.getAttribute("id"), second.getAttribute("id"));
    }
  }

  @Test
  void saysThatTheMailWithTheLinkCouldNotBeSentAndSendsItAgain() {
    var address = address();
    try (var desk = Desk.of(addresses)) {
      var page = unsent(desk, address);

      button(page, "Send the mail again").click();

      assertThat(page.locator(".done")).containsText("A new mail is on its way");
      assertThat(page.locator(".page-facts")).containsText("Open the link in the mail");
      mails.awaitMail(address, "Confirm your address");
      button(page, "Send the mail again").click();
      assertThat(page.locator(".summary")).containsText("A mail was sent just now");
      confirm("en", address, "The address is confirmed.");
      desk.open("/alerts");
      assertThat(page.locator("#page li, #page tr", having(address))).containsText("Active");
      assertThat(mails.to(address)).hasSize(1);
    }
  }

  /** Somebody asks for mail about the project to an address; the page of that subscription. */
  private Page subscribe(Desk desk, String address) {
    var page = desk.signIn("lev.abramov", "/alerts/new?projectId=" + id);
    page.locator("#f-channel").selectOption("EMAIL");
    page.locator("#f-target").fill(address);
    page.locator(".send button").click();
    page.waitForURL(Pattern.compile("/alerts/[0-9a-f-]{36}"));
    return page;
  }

  private Page unsent(Desk desk, String address) {
    try (var _ = mails.away()) {
      var page = subscribe(desk, address);
      await().atMost(Duration.ofSeconds(20)).until(() -> saysNow(page, "could not be sent"));
      desk.look("mail-unsent");
      return page;
    }
  }

  /** In a browser where nobody is signed in; the link serves once. */
  private void confirm(String language, String address, String done) {
    var link = links(mails.awaitMail(address, "/confirmations/")).getFirst();
    try (var desk = desk(language)) {
      var page = desk.page();
      page.navigate(link);
      desk.look("mail-confirmation");
      page.getByRole(AriaRole.BUTTON).click();
      assertThat(page.locator("main")).containsText(done);
      assertThat(page.locator("main a")).hasAttribute("href", desk.address("/alerts"));
      page.navigate(link);
      assertThat(page.getByRole(AriaRole.BUTTON)).hasCount(0);
    }
  }

  /** In a browser where nobody is signed in yet: to the project, and to what ends the mails. */
  private void follow(Mail mail, String subscription) {
    try (var desk = Desk.of(addresses)) {
      var page = desk.page();
      page.navigate(links(mail).getFirst());
      desk.signIn("lev.abramov");
      assertThat(page).hasURL(Pattern.compile(".*/projects/" + id + ".*"));
      assertThat(page.locator("h1")).containsText(title);
      page.navigate(links(mail).getLast());
      assertThat(page).hasURL(subscription);
    }
  }

  private static boolean saysNow(Page page, String text) {
    page.reload();
    return page.locator(".page-facts").textContent().contains(text);
  }

  private static void end(Page page) {
    page.locator("a[href$='/removal']").click();
    button(page, "Remove").click();
    assertThat(page.locator(".done")).containsText("The alert is removed");
  }

  private String proposal() {
    var project = registrar.registers(title);
    registrar.attachesPapers(project);
    var told = "SELECT count(*) FROM feed WHERE body ->> 'projectId' = '%s'".formatted(project);
    var monitoring = new Database(addresses, "monitoring");
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> monitoring.texts(told).getFirst().equals("4"));
    return project;
  }

  private Desk desk(String language) {
    return new Desk(addresses, language, Screen.DESKTOP, ColorScheme.LIGHT);
  }

  private static String address() {
    return UUID.randomUUID() + "@example.org";
  }

  private List<String> subjects(String address) {
    return mails.to(address).stream().map(Mail::subject).toList();
  }

  private static List<String> links(Mail mail) {
    return LINK.matcher(mail.text()).results().map(it -> it.group()).toList();
  }

  private static Locator report(Page page, String saying) {
    return page.locator("#report tbody tr", having(saying));
  }

  private static LocatorOptions having(String text) {
    return new LocatorOptions().setHasText(text);
  }

  private static Locator button(Page page, String name) {
    return page.locator("#page")
        .getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
  }

  private static ContainsTextOptions soon() {
    return new ContainsTextOptions().setTimeout(A_WHILE);
  }
}
