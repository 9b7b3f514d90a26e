package io.groundwork.acceptance.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.groundwork.acceptance.Addresses;
import io.groundwork.acceptance.Part;
import io.groundwork.acceptance.RunningSystem;
import io.groundwork.acceptance.portal.Desk.Screen;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An administrator watches the services, and decides on what they could not take. */
@BrowserTest
@Order(91)
class OperationsPageIntegrationTests {

  private static final double A_WHILE = 20_000;

  private final RunningSystem system = RunningSystem.get();
  private final Addresses addresses = system.addresses();

  @Test
  void isForAdministratorsOnly() {
    try (var desk = Desk.of(addresses)) {
      var page = desk.signIn("elena.morozova", "/work");
      assertThat(page.locator("nav a[href='/operations']")).hasCount(0);
      for (var path :
          new String[] {"/operations", "/operations/parked", "/operations/parked/decisions"}) {
        desk.open(path);
        assertThat(page.locator("#error h1")).hasText("You may not see this");
      }
    }
  }

  @Test
  void tellsOfEachServiceThatAllIsWell() {
    try (var desk = Desk.of(addresses)) {
      var page = desk.signIn("admin", "/board");
      page.locator("nav a[href='/operations']").click();
      for (var service : BadMessages.READERS) {
        var part = page.locator("#service-" + service);
        assertThat(part.locator(".section-head .tag")).hasText("Ready");
        assertThat(part.locator(".checks")).containsText("Kafka: well");
        assertThat(part.locator(".checks")).containsText("Schema registry: well");
        assertThat(part.locator(".checks .short")).hasCount(0);
        assertThat(part.locator("dl.totals")).containsText("This instance");
        assertThat(part.locator("td[data-label='Not yet fetched']").first()).hasText("0", soon());
      }
      assertThat(page.locator("#service-identity .section-head .tag")).hasText("Ready");
      assertThat(page.locator(".over-due").filter(has("halted"))).hasCount(0);
    }
  }

  @Test
  void saysThatAServiceIsAwayInItsOwnPartOnly() {
    var sites = new Part(system, "sites");
    try (var desk = Desk.of(addresses)) {
      var page = desk.signIn("admin", "/operations");
      sites.freeze();
      try {
        var away = page.locator("#service-sites .missing");
        assertThat(away).containsText("Sites does not answer just now", within());
        assertThat(page.locator("#announcements")).containsText("Sites does not answer");
        assertThat(page.locator("#service-sites table")).hasCount(0);
        assertThat(page.locator(".missing")).hasCount(1);
        assertThat(page.locator("#service-projects table")).isVisible();
        desk.screenshot("operations-away");
        assertThat(desk.violations()).isEmpty();
      } finally {
        sites.thaw();
      }
      assertThat(page.locator("#service-sites table")).isVisible(visible());
      assertThat(page.locator("#service-sites td[data-label='Not yet fetched']"))
          .hasText(new String[] {"0", "0"}, soon());
      assertThat(page.locator(".missing")).hasCount(0);
    }
  }

  @Test
  void decidesOnAMessageThatNobodyCanRead() {
    var junk = new BadMessages(addresses);
    try (var desk = Desk.of(addresses)) {
      var page = desk.signIn("admin", "/operations");
      var link = page.locator("#parked-sites");
      link.focus();
      junk.junk();
      assertThat(page.locator("#service-sites .alarms")).containsText("Parked messages", within());
      assertThat(link).isFocused();
      link.click();

      page.locator("#filter-key").fill(junk.key());
      page.locator("#filter-key").press("Enter");
      var row = page.locator("#sites-" + junk.position("sites"));
      assertThat(page.locator(".parked tbody tr")).hasCount(1);
      assertThat(row).containsText("has no Avro header");
      assertThat(row.locator("td").last()).hasText("1");
      row.locator("a").click();
      looksAt(page);

      release(page);
      assertThat(page.locator("#f-reason")).hasAttribute("aria-invalid", "true");
      page.locator("#f-reason").fill("Try again");
      release(page);
      assertThat(page.locator("[role=alert]")).containsText("cannot be taken still");
      assertThat(page.locator(".cause")).containsText("has no Avro header");

      for (var service : BadMessages.READERS) {
        desk.open("/operations/parked/" + service + "/" + junk.position(service) + "/drop");
        drops(page, service + " cannot use it");
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> junk.isGone(service));
      }
      desk.open("/operations/parked?key=" + junk.key());
      assertThat(page.locator(".nothing")).hasCount(4);
      decided(desk, junk.key(), "Dropped", "sites cannot use it");
    } finally {
      junk.end();
    }
  }

  @Test
  void releasesAMessageOverAGapAndFindsThatItWasTaken() {
    var late = new BadMessages(addresses);
    try (var desk = Desk.of(addresses)) {
      late.behindGap();
      var page = desk.signIn("admin", "/operations/parked?key=" + late.key());
      assertThat(page.locator(".parked tbody tr")).hasCount(4);
      for (var service : BadMessages.READERS) {
        var position = late.position(service);
        desk.open("/operations/parked/" + service + "/" + position + "/release");
        page.locator("#f-reason").fill(service + " never hears of it");
        page.locator("#f-acceptGap").check();
        release(page);
        assertThat(page.locator(".done")).containsText("The message was taken");
        assertThat(page.locator("#" + service + "-" + position)).hasCount(0);
      }
      decided(desk, late.key(), "Released over a gap", "financing never hears of it");
      desk.open("/operations/parked/sites/999999999");
      assertThat(page.locator(".done")).containsText("parked no more");
    } finally {
      late.end();
    }
  }

  @ParameterizedTest
  @CsvSource({"en, DESKTOP, LIGHT", "ru, PHONE, DARK"})
  void axeFindsNothing(String language, Screen screen, ColorScheme colours) {
    var junk = new BadMessages(addresses);
    var late = new BadMessages(addresses);
    try (var desk = new Desk(addresses, language, screen, colours)) {
      junk.junk();
      late.behindGap();
      var page = desk.signIn("admin", "/operations");
      var message = "/operations/parked/projects/" + junk.position("projects");
      var gap = "/operations/parked/projects/" + late.position("projects");
      look(desk, page, "operations", "/operations", colours);
      look(desk, page, "operations-parked", "/operations/parked", colours);
      look(desk, page, "operations-message", message, colours);
      look(desk, page, "operations-release", gap + "/release", colours);
      look(desk, page, "operations-drop", message + "/drop", colours);
      look(desk, page, "operations-decisions", "/operations/parked/decisions", colours);
    } finally {
      junk.end();
      late.end();
    }
  }

  private static void look(Desk desk, Page page, String name, String path, ColorScheme colours) {
    desk.open(path);
    desk.screenshot(colours == ColorScheme.DARK ? name + "-dark" : name);
    assertThat(desk.violations()).as(name).isEmpty();
    var width = page.evaluate("() => document.documentElement.scrollWidth - innerWidth");
    assertThat(((Number) width).intValue()).as(name + " too wide").isNotPositive();
  }

  private static void looksAt(Page page) {
    assertThat(page.locator(".hex")).containsText("6e 6f 74 20 41 76 72 6f");
    assertThat(page.locator("pre").nth(1)).hasText(BadMessages.TEXT);
    assertThat(page.locator("dl.page-facts")).containsText("a stranger");
    assertThat(page.locator(".history")).containsText("Unheard, number 2");
    page.locator(".button").first().click();
  }

  private static void release(Page page) {
    button(page, "Release the message").click();
  }

  /** Asked again, and with what was typed. */
  private static void drops(Page page, String reason) {
    page.locator("#f-reason").fill(reason);
    button(page, "Drop the message").click();
    assertThat(page.locator("#e-sure")).containsText("Say that you mean it");
    assertThat(page.locator("#f-reason")).hasValue(reason);
    page.locator("#f-sure").check();
    button(page, "Drop the message").click();
    assertThat(page.locator(".done")).containsText("The message is dropped");
  }

  private static void decided(Desk desk, String key, String decision, String reason) {
    var page = desk.open("/operations/parked/decisions");
    var row = page.locator("tr").filter(has(key)).filter(has(reason));
    assertThat(row).hasCount(1);
    assertThat(row).containsText(decision);
    assertThat(row).containsText("Zoya Administrator");
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name));
  }

  private static Locator.FilterOptions has(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  private static ContainsTextOptions within() {
    return new ContainsTextOptions().setTimeout(A_WHILE);
  }

  private static IsVisibleOptions visible() {
    return new IsVisibleOptions().setTimeout(A_WHILE);
  }

  private static HasTextOptions soon() {
    return new HasTextOptions().setTimeout(A_WHILE);
  }
}
