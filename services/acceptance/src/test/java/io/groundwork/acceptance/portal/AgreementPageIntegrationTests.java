package io.groundwork.acceptance.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.groundwork.acceptance.Addresses;
import io.groundwork.acceptance.RunningSystem;
import io.groundwork.acceptance.portal.Desk.Screen;
import java.util.UUID;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Agreements: recorded, planned and read in a browser. */
@BrowserTest
@Order(37)
class AgreementPageIntegrationTests {

  private final Addresses addresses = RunningSystem.get().addresses();

  @Test
  void recordsAnAgreementAndItsActionPlan() {
    var title = "Agreement " + UUID.randomUUID();
    try (var desk = Desk.of(addresses)) {
      var page = desk.signIn("anna.kuznetsova", "/agreements");
      page.locator("a[href='/agreements/new']").click();
      fill(page, title, "BY");
      send(page);
      assertThat(page.locator("h1")).hasText(title);
      assertThat(page.locator("#page")).containsText("The action plan is empty.");
      page.locator("a[href$='/items/new']").click();
      page.locator("#f-title").fill("A dairy farm");
      page.locator("#f-field").fill("agriculture");
      page.locator("#f-owner").fill("Ministry of Agriculture");
      period(page);
      send(page);
      assertThat(page.locator(".plan tbody tr")).containsText("A dairy farm");
      assertThat(page.locator(".plan tbody tr")).containsText("0 %");
      desk.open("/agreements");
      assertThat(listed(page, title)).hasCount(1);
    }
  }

  /** Page after page, as the other tests leave many behind. */
  private static Locator listed(Page page, String title) {
    var row = page.locator("tbody tr", new Page.LocatorOptions().setHasText(title));
    var next = page.locator("a[href*='cursor=']");
    assertThat(page.locator("tbody")).isVisible();
    while (row.count() == 0 && next.count() > 0) {
      next.click();
      page.waitForLoadState();
    }
    return row;
  }

  @Test
  void keepsWhatWasTypedAndSaysWhatToChangeBesideTheField() {
    try (var desk = Desk.of(addresses)) {
      var page = desk.signIn("anna.kuznetsova", "/agreements/new");
      fill(page, "Kept", "Belarus");
      send(page);
      assertThat(page.locator("#e-firstSide p")).isVisible();
      assertThat(page.locator("#f-firstSide")).hasValue("Belarus");
      assertThat(page.locator("#f-place")).hasValue("Mogilev");
      assertThat(page.locator(".summary")).isFocused();
    }
  }

  @Test
  void offersNothingToWhoOnlyLooks() {
    try (var desk = Desk.of(addresses)) {
      var page = desk.signIn("lev.abramov", "/agreements");
      assertThat(page.locator("tbody tr").first()).isVisible();
      assertThat(page.locator("#page .acts")).hasCount(0);
    }
  }

  @ParameterizedTest
  @CsvSource({"en, DESKTOP, LIGHT", "ru, PHONE, DARK"})
  void axeFindsNothing(String language, Screen screen, ColorScheme colours) {
    try (var desk = new Desk(addresses, language, screen, colours)) {
      var page = desk.signIn("anna.kuznetsova", "/agreements");
      desk.screenshot("agreements");
      assertThat(desk.violations()).isEmpty();
      fits(page);
      var cut = "it => it.scrollWidth > it.parentElement.clientWidth";
      assertThat(page.locator("table").evaluate(cut)).as("beside the screen").isEqualTo(false);
      page.locator("tbody a").last().click();
      assertThat(page.locator("#plan")).isVisible();
      desk.screenshot("agreement");
      assertThat(desk.violations()).isEmpty();
      fits(page);
      desk.open("/agreements/new");
      assertThat(desk.violations()).isEmpty();
    }
  }

  private static void fill(Page page, String title, String side) {
    page.locator("#f-title").fill(title);
    page.locator("#f-firstSide").fill(side);
    page.locator("#f-secondSide").fill("RU-KHA");
    page.locator("#f-signedOn").fill("2022-05-13");
    page.locator("#f-place").fill("Mogilev");
    period(page);
  }

  private static void period(Page page) {
    page.locator("[name='period.from']").fill("2022-05-13");
    page.locator("[name='period.to']").fill("2024-12-31");
  }

  private static void send(Page page) {
    page.locator("#page form button[type=submit]").click();
  }

  private static void fits(Page page) {
    var width = page.evaluate("() => document.documentElement.scrollWidth - innerWidth");
    assertThat(((Number) width).intValue()).as("wider than the screen").isNotPositive();
  }
}
