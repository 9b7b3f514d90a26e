package io.groundwork.acceptance.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import io.groundwork.acceptance.Addresses;
import io.groundwork.acceptance.RunningSystem;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Financiers bring a project to its first payment, each at a browser of their own. */
@BrowserTest
@Order(36)
class FinancingPageIntegrationTests {

  private static final double WITHIN_A_SECOND = 1_000;
  private static final double UNTIL_CONSTRUCTION = 20_000;
  private static final String NEXT_YEAR = LocalDate.now().plusYears(1).toString();

  private final Addresses addresses = RunningSystem.get().addresses();

  @Test
  void paysOnlyWhenASecondPersonApproves() {
    var start = new PlanStart(addresses).accepted("Financed " + UUID.randomUUID());
    var path = "/financing/" + start.id();
    try (var first = Desk.of(addresses);
        var second = Desk.of(addresses);
        var registrar = Desk.of(addresses)) {
      var viktor = first.signIn("viktor.belov", path);
      var olga = second.signIn("olga.romanova", path);
      assertThat(olga.locator("html[data-live=open]")).hasCount(1);
      commit(viktor);
      assertThat(olga.locator("#plan .totals")).containsText("1,250,000 RUB", withinASecond());
      assertThat(olga.locator("#announcements")).containsText("changed");
      planTranche(viktor);
      start.signed();
      prove(viktor);
      var anna = registrar.signIn("anna.kuznetsova", path);
      assertThat(link(anna, "Request a payment"))
          .isVisible(new IsVisibleOptions().setTimeout(UNTIL_CONSTRUCTION));
      request(anna);
      approve(viktor, "You are the first of two");
      assertThat(viktor.locator(".done")).containsText("nothing is paid yet");
      assertThat(link(viktor, "Approve")).hasCount(0);
      approve(olga, "Viktor Belov approved first");
      assertThat(olga.locator(".done")).containsText("The money is paid");
      assertThat(anna.locator("section[aria-labelledby=disbursements]"))
          .containsText("Olga Romanova", withinASecond());
      assertThat(anna.locator(".history")).containsText("Paid: 1,000.50 RUB");
      look(first, "plan-paid");
    }
  }

  @Test
  void refusesAPaymentAndTakesATrancheBack() {
    var start = new PlanStart(addresses).accepted("Refused " + UUID.randomUUID());
    try (var bank = Desk.of(addresses);
        var agency = Desk.of(addresses);
        var observer = Desk.of(addresses)) {
      bank.signIn("viktor.belov", "/board");
      agency.signIn("anna.kuznetsova", "/board");
      var seen = observer.signIn("lev.abramov", "/financing/" + start.id());
      var viktor = new FinancierDesk(bank);
      viktor.commits(start.id(), "DEBT", "1 250 000,00", "RUB", "");
      viktor.plansTranche(start.id(), "1 000 000,00", "FINANCIAL_CLOSE");
      viktor.plansTranche(start.id(), "200 000,00", "ROOF");
      viktor.takesBack(start.id(), "200,000 RUB", "No roof is built");
      assertThat(Forms.row(seen, "200,000 RUB")).containsText("Taken back", withinASecond());
      start.signed();
      viktor.insures(start.id());
      var anna = new RegistrarDesk(agency);
      Forms.until(() -> link(agency.openPlan(start.id()), "Request a payment").count() > 0);
      anna.requests(start.id(), "1,000,000 RUB");
      viktor.refuses(start.id(), "The invoice is missing");
      var payments = seen.locator("section[aria-labelledby=disbursements]");
      assertThat(payments).containsText("Refused", withinASecond());
      assertThat(link(bank.page(), "Approve")).hasCount(0);
    }
  }

  @Test
  void keepsWhatWasTypedBesideWhatIsWrong() {
    var start = new PlanStart(addresses).accepted("Typed " + UUID.randomUUID());
    try (var desk = Desk.of(addresses)) {
      var page = desk.signIn("andrei.novik", "/financing/" + start.id() + "/commitment");
      page.locator("[id='f-amount.amount']").fill("1,234");
      page.locator("[id='f-amount.currency']").fill("BYN");
      page.locator("#f-kind").selectOption("EQUITY");
      send(page, "Commit");
      assertThat(page.locator("#e-amount")).containsText("two ways");
      assertThat(page.locator("[id='f-amount.amount']")).hasValue("1,234");
      look(desk, "commitment-wrong");
      page.locator("[id='f-amount.amount']").fill("1,234.50");
      page.locator("#f-validUntil").fill("2020-01-01");
      send(page, "Commit");
      assertThat(page.locator("#e-validUntil")).containsText("This day is over");
      page.locator("#f-validUntil").fill(NEXT_YEAR);
      send(page, "Commit");
      assertThat(page.locator("#e-rate")).containsText("Fill this in");
      page.locator("#f-rate").fill("28.5050");
      send(page, "Commit");
      assertThat(page.locator(".done")).containsText("The commitment stands");
      assertThat(page.locator("#plan")).containsText("at 28.505");
      assertThat(page.locator("#plan .totals")).containsText("35,189.42 RUB");
      waive(page);
    }
  }

  @Test
  void listsWhatLacksMoney() {
    var title = "Lacking " + UUID.randomUUID();
    new PlanStart(addresses).accepted(title);
    try (var desk = Desk.of(addresses)) {
      var page = desk.signIn("lev.abramov", "/financing?secured=false");
      assertThat(page.locator("#plans tbody tr").first()).isVisible();
      look(desk, "plans");
      page.locator("#filter-stage").selectOption("PREPARATION");
      assertThat(page).hasURL(Pattern.compile(".*stage=PREPARATION.*"));
      desk.open("/financing?region=XX-NONE");
      assertThat(page.locator("#plans .nothing")).containsText("No plan fits");
      assertThat(page.locator("#filter-region")).hasValue("XX-NONE");
    }
  }

  private static void look(Desk desk, String name) {
    desk.screenshot(name);
    assertThat(desk.violations()).isEmpty();
  }

  private static void commit(Page page) {
    link(page, "Commit money").click();
    page.locator("#f-kind").selectOption("DEBT");
    page.locator("[id='f-amount.amount']").fill("1 250 000,00");
    page.locator("[id='f-amount.currency']").fill("RUB");
    page.locator("#f-validUntil").fill(NEXT_YEAR);
    send(page, "Commit");
    assertThat(page.locator(".tag").first()).hasText("Secured");
  }

  private static void planTranche(Page page) {
    link(page, "Plan a tranche").click();
    page.locator("[id='f-amount.amount']").fill("5000");
    page.locator("#f-milestone").fill("FINANCIAL_CLOSE");
    send(page, "Plan");
    assertThat(page.locator(".done")).containsText("planned");
  }

  private static void waive(Page page) {
    link(page, "Waive – The works are insured").click();
    page.locator("#f-reason").fill("The owner bears it");
    send(page, "Waive in my name");
    assertThat(page.locator("#plan")).containsText("in the name of Andrei Novik");
  }

  private static void prove(Page page) {
    link(page, "Give evidence").click();
    page.locator("#paper")
        .setInputFiles(
            new FilePayload(
                "policy.pdf", "application/pdf", "policy".getBytes(StandardCharsets.UTF_8)));
    assertThat(page.locator("#f-sha256")).hasValue(Pattern.compile("[0-9a-f]{64}"));
    send(page, "Give the evidence");
    assertThat(page.locator(".done")).containsText("met");
  }

  private static void request(Page page) {
    link(page, "Request a payment").click();
    page.locator("[id='f-amount.amount']").fill("1,000.50");
    send(page, "Request");
    assertThat(page.locator(".done")).containsText("waits for two approvals");
  }

  private static void approve(Page page, String before) {
    link(page, "Approve").click();
    assertThat(page.locator(".before")).containsText(before);
    send(page, "Approve");
  }

  private static Locator link(Page page, String name) {
    return page.getByRole(
            AriaRole.LINK, new GetByRoleOptions().setName(Pattern.compile("^" + name)))
        .first();
  }

  private static void send(Page page, String name) {
    Gallery.passes(page);
    page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true)).click();
  }

  private static ContainsTextOptions withinASecond() {
    return new ContainsTextOptions().setTimeout(WITHIN_A_SECOND);
  }
}
