package io.groundwork.acceptance.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.groundwork.acceptance.Addresses;
import io.groundwork.acceptance.RunningSystem;
import java.util.UUID;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** A registrar's walk from sign-in to a sent proposal, its paper and back, without a mouse. */
@BrowserTest
@Order(36)
class KeyboardPageIntegrationTests {

  private final Addresses addresses = RunningSystem.get().addresses();

  @Test
  void goesFromSignInToASentProposalByKeysAlone() {
    var title = "Typed by keys " + UUID.randomUUID();
    try (var desk = Desk.of(addresses)) {
      var page = desk.open("/board");
      var keys = new Keyboard(page);
      signsIn(page, keys);
      skipsToTheMainPart(page, keys);
      page.reload();
      keys.tabTo("header nav a[href='/projects/new']");
      keys.press("Enter");
      page.waitForURL("**/projects/new");
      registers(keys, title);
      assertThat(page.locator("h1")).hasText(title);
      assertThat(page.locator(".done")).isVisible();
    }
  }

  @Test
  void keepsTheFocusInADialogAndGivesItBack() {
    var registrar = new Registrar(addresses, "anna.kuznetsova");
    var id = registrar.registers("Dialog " + UUID.randomUUID());
    try (var desk = Desk.of(addresses)) {
      var page = desk.signIn("anna.kuznetsova", "/projects/" + id);
      assertThat(page.locator("html[data-live=open]")).hasCount(1);
      var keys = new Keyboard(page);
      keys.tabTo("#documents a[aria-haspopup=dialog]");
      keys.press("Enter");
      assertThat(page.locator("#f-kind")).isFocused();
      staysInside(keys);
      registrar.attaches(id, "BUSINESS_PLAN");
      assertThat(page.locator("#documents")).containsText("Business plan, signed");
      keys.press("Escape");
      assertThat(page.locator("dialog")).not().isVisible();
      assertThat(page.locator("#documents a[href$='/acts/document']")).isFocused();

      keys.press("Enter");
      assertThat(page.locator("#f-kind")).isFocused();
      keys.type("Fou");
      keys.fill("title", "Founders");
      keys.fill("sha256", "c".repeat(64));
      keys.press("Enter");
      assertThat(page.locator(".done")).isVisible();
      assertThat(page.locator("#documents")).containsText("Founders");
    }
  }

  private static void signsIn(Page page, Keyboard keys) {
    assertThat(page.locator("#username")).isFocused();
    keys.type("anna.kuznetsova");
    keys.tabTo("#password");
    keys.type("groundwork-demo");
    keys.press("Enter");
    page.waitForURL("**/board");
  }

  private static void skipsToTheMainPart(Page page, Keyboard keys) {
    assertThat(keys.tabTo(".skip")).hasSize(1);
    assertThat(page.locator(".skip")).isInViewport();
    keys.press("Enter");
    assertThat(page.locator("main")).isFocused();
    keys.tabTo("#filter-text");
  }

  private static void registers(Keyboard keys, String title) {
    keys.fill("title", title);
    keys.fill("summary", "Milk.");
    keys.fill("region", "RU-KHA");
    keys.fill("activity", "0141");
    keys.fill("capex.amount", "1 250 000,00");
    keys.fill("capex.currency", "RUB");
    keys.fill("jobs", "12");
    goesOn(keys, "partners");
    partner(keys, 0, "Amur Farm", "RU-KHA", "60");
    partner(keys, 1, "Mogilev Dairy", "BY", "40");
    goesOn(keys, "site");
    keys.tabTo("#f-siteTrack");
    keys.press("Space");
    keys.press("ArrowDown");
    assertThat(keys.has("#f-siteTrack-own:checked")).isTrue();
    goesOn(keys, "agreement");
    goesOn(keys, "check");
    keys.tabTo("#register button[type=submit]");
    keys.press("Enter");
  }

  private static void partner(Keyboard keys, int row, String name, String side, String share) {
    keys.fill("partners[%d].name".formatted(row), name);
    keys.fill("partners[%d].side".formatted(row), side);
    keys.fill("partners[%d].sharePercent".formatted(row), share);
  }

  /** To the next step, whose heading gets the focus. */
  private static void goesOn(Keyboard keys, String step) {
    keys.tabTo("#walk [data-forward]");
    keys.press("Enter");
    assertThat(keys.has("#step-" + step)).as(keys.focused()).isTrue();
  }

  /** Forward and backward; where the browser itself is reached, it is not the page behind. */
  private static void staysInside(Keyboard keys) {
    for (var turn = 0; turn < 20; turn++) {
      keys.press(turn < 12 ? "Tab" : "Shift+Tab");
      var inside = keys.has("dialog *") || keys.focused().isEmpty();
      assertThat(inside).as(keys.focused()).isTrue();
    }
  }
}
