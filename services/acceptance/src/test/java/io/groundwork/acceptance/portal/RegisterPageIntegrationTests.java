package io.groundwork.acceptance.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import io.groundwork.acceptance.Addresses;
import io.groundwork.acceptance.RunningSystem;
import io.groundwork.acceptance.portal.Desk.Screen;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Projects registered in a browser: one in steps, a proposal revised, many from a table. */
@BrowserTest
@Order(38)
class RegisterPageIntegrationTests {

  private static final String HEAD =
      "title,summary,region,activity,capexAmount,capexCurrency,jobs,siteTrack,partner1.name,partner1.side,partner1.sharePercent,partner2.name,partner2.side,partner2.sharePercent\n";
  private static final String ROW =
      "%s,Milk.,%s,0141,1250000.00,RUB,5,OWN_SITE,Amur Farm,RU-KHA,60,Mogilev Dairy,BY,40\n";

  private final Addresses addresses = RunningSystem.get().addresses();

  @Test
  void registersAProjectInStepsWithAPaperAndRevisesIt() {
    var title = "Dairy " + UUID.randomUUID();
    try (var desk = Desk.of(addresses)) {
      var page = desk.signIn("anna.kuznetsova", "/projects/new");
      facts(page, title);
      partners(page, "30");
      assertThat(page.locator("#shares")).hasText("Together 90 % of 100 %");
      page.reload();
      assertThat(page.locator("#draft")).isVisible();
      assertThat(page.locator("[name=title]")).hasValue(title);
      step(page, "site");
      page.locator("#f-siteTrack-own").check();
      step(page, "agreement");
      page.locator("#file-0")
          .setInputFiles(new FilePayload("Plan.pdf", "application/pdf", new byte[] {1}));
      assertThat(page.locator("[name='papers[0].title']")).hasValue("Plan");
      send(page);
      assertThat(page.locator(".summary")).isFocused();
      step(page, "partners");
      page.locator("[name='partners[1].sharePercent']").fill("40");
      send(page);
      assertThat(page.locator("h1")).hasText(title);
      assertThat(page.locator(".done")).isVisible();
      assertThat(page.locator(".papers")).containsText("Plan");
      page.locator("a[href$='/revision']").click();
      assertThat(page.locator("[name=title]")).hasValue(title);
      page.locator("[name=summary]").fill("Milk only.");
      send(page);
      assertThat(page.locator("#page")).containsText("Milk only.");
      desk.open("/projects/new");
      assertThat(page.locator("[name=title]")).hasValue("");
    }
  }

  @Test
  void offersRowsOneByOneAndKeepsThoseOfADraft() {
    try (var desk = Desk.of(addresses)) {
      var page = desk.signIn("anna.kuznetsova", "/projects/new");
      partners(page, "30");
      var rows = page.locator("#partners .line:visible");
      assertThat(rows).hasCount(2);
      page.locator("#partners [data-more]").click();
      assertThat(rows).hasCount(3);
      assertThat(page.locator("[name='partners[2].name']")).isFocused();
      page.locator("[name='partners[2].name']").fill("Brest Cheese");
      page.reload();
      step(page, "partners");
      assertThat(rows).hasCount(3);
      assertThat(page.locator("[name='partners[2].name']")).hasValue("Brest Cheese");
      step(page, "agreement");
      assertThat(page.locator("#papers fieldset:visible")).hasCount(2);
    }
  }

  /** More agreements than are shown at first, of which the one that is wanted is the oldest. */
  @Test
  void findsAnyAgreementByAPartOfItsTitle() {
    var old = "Соглашение о молоке " + UUID.randomUUID();
    var agreement = signsAsTheOldest(old);
    try (var desk = Desk.of(addresses)) {
      var page = desk.signIn("anna.kuznetsova", "/projects/new");
      var title = "Dairy " + UUID.randomUUID();
      facts(page, title);
      partners(page, "40");
      step(page, "site");
      page.locator("#f-siteTrack-own").check();
      step(page, "agreement");
      assertThat(page.locator("#f-agreementId option[value='" + agreement + "']")).hasCount(0);
      page.locator("#f-agreementText").focus();
      page.keyboard().type(old.substring(11).toUpperCase(Locale.ROOT));
      assertThat(page.locator("#announcements")).hasText("1 agreement fits");
      page.keyboard().press("Enter");
      assertThat(page.locator("#f-agreementText")).isFocused();
      desk.look("register-agreement-found");
      page.keyboard().press("Tab");
      page.keyboard().press("ArrowDown");
      assertThat(page.locator("#f-agreementId")).hasValue(agreement);
      page.locator("#f-actionItemId").selectOption(new SelectOption().setLabel(old));
      page.locator("#f-agreementText").fill("no such agreement");
      assertThat(page.locator("#agreement-choice"))
          .containsText("No agreement of your organisation fits");
      assertThat(page.locator("#f-agreementId")).hasValue(agreement);
      page.reload();
      assertThat(page.locator("#draft")).isVisible();
      assertThat(page.locator("#f-agreementId")).hasValue(agreement);
      assertThat(page.locator("#f-actionItemId option:checked")).hasText(old);
      send(page);
      assertThat(page.locator("h1")).hasText(title);
      assertThat(page.locator("a[href='/agreements/" + agreement + "']").first()).isVisible();
    }
  }

  @Test
  void findsAnAgreementWithoutAScriptAndRegistersNothingByIt() {
    var old = "Old agreement " + UUID.randomUUID();
    var agreement = signsAsTheOldest(old);
    try (var desk = Desk.withoutScript(addresses)) {
      var page = desk.signIn("anna.kuznetsova", "/projects/new");
      page.locator("[name=title]").fill("Kept");
      page.locator("#f-agreementText").fill(old);
      page.locator("button[name=_find]").click();
      assertThat(page.locator("h1")).hasText("Register a project");
      assertThat(page.locator("[name=title]")).hasValue("Kept");
      assertThat(page.locator(".summary")).hasCount(0);
      page.locator("#f-agreementId").selectOption(new SelectOption().setLabel(old));
      assertThat(page.locator("#f-agreementId")).hasValue(agreement);
    }
  }

  private String signsAsTheOldest(String title) {
    var anna = new Registrar(addresses, "anna.kuznetsova");
    var agreement = anna.signs(title, "1999-12-31");
    for (int newer = 0; newer < 20; newer++) {
      anna.signs("Newer " + newer, "2026-01-31");
    }
    return agreement;
  }

  @Test
  void registersTheRightRowsOfATableOnceAndReportsTheOthers() {
    var farm = "Farm " + UUID.randomUUID();
    var table = HEAD + ROW.formatted(farm, "RU-KHA") + ROW.formatted("Wrong", "Amur");
    try (var desk = Desk.of(addresses)) {
      var page = desk.signIn("anna.kuznetsova", "/projects/import");
      read(page, table);
      assertThat(page.locator("#import")).containsText("region");
      page.locator("#import button[type=submit]").click();
      assertThat(page.locator("#import [role=status]"))
          .hasText("Done: 1 registered, 0 were there before, 1 not registered.");
      desk.open("/projects/import");
      read(page, table);
      assertThat(page.locator("#import")).containsText("Was there before");
      assertThat(page.locator("#import button[type=submit]")).hasCount(0);
      page.locator("#import a", new Page.LocatorOptions().setHasText(farm)).click();
      assertThat(page.locator("h1")).hasText(farm);
    }
  }

  @ParameterizedTest
  @CsvSource({"en, DESKTOP, LIGHT", "ru, PHONE, DARK"})
  void axeFindsNothing(String language, Screen screen, ColorScheme colours) {
    try (var desk = new Desk(addresses, language, screen, colours)) {
      var page = desk.signIn("anna.kuznetsova", "/projects/new");
      for (var name : new String[] {"facts", "partners", "site", "agreement", "check"}) {
        step(page, name);
        desk.screenshot("register-" + name);
        assertThat(desk.violations()).isEmpty();
        fits(page);
      }
      desk.open("/projects/import");
      read(page, HEAD + ROW.formatted("Wrong", "Amur"));
      desk.screenshot("import-report");
      assertThat(desk.violations()).isEmpty();
      fits(page);
    }
  }

  private static void facts(Page page, String title) {
    page.locator("[name=title]").fill(title);
    page.locator("[name=summary]").fill("Milk and cheese.");
    page.locator("[name=region]").fill("RU-KHA");
    page.locator("[name=activity]").fill("0141");
    page.locator("[name='capex.amount']").fill("1 250 000,00");
    page.locator("[name='capex.currency']").fill("RUB");
    page.locator("[name=jobs]").fill("120");
  }

  private static void partners(Page page, String second) {
    step(page, "partners");
    page.locator("[name='partners[0].name']").fill("Amur Farm");
    page.locator("[name='partners[0].side']").fill("RU-KHA");
    page.locator("[name='partners[0].sharePercent']").fill("60");
    page.locator("[name='partners[1].name']").fill("Mogilev Dairy");
    page.locator("[name='partners[1].side']").fill("BY");
    page.locator("[name='partners[1].sharePercent']").fill(second);
  }

  private static void step(Page page, String name) {
    page.locator("#steps a[href='#step-" + name + "']").click();
  }

  private static void send(Page page) {
    step(page, "check");
    page.locator("#register button[type=submit]").click();
  }

  private static void read(Page page, String table) {
    page.locator("#f-file")
        .setInputFiles(
            new FilePayload("projects.csv", "text/csv", table.getBytes(StandardCharsets.UTF_8)));
    page.locator("#page form button[type=submit]").click();
    assertThat(page.locator("#import")).isVisible();
  }

  private static void fits(Page page) {
    var width = page.evaluate("() => document.documentElement.scrollWidth - innerWidth");
    assertThat(((Number) width).intValue()).as("wider than the screen").isNotPositive();
  }
}
