package io.groundwork.acceptance.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.options.ColorScheme;
import io.groundwork.acceptance.Addresses;
import io.groundwork.acceptance.RunningSystem;
import io.groundwork.acceptance.portal.Desk.Screen;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The board shows everybody the same pipeline, at once. */
@BrowserTest
@Order(35)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BoardPageIntegrationTests {

  private static final double WITHIN_A_SECOND = 1_000;

  private final Addresses addresses = RunningSystem.get().addresses();
  private final Registrar anna = new Registrar(addresses, "anna.kuznetsova");

  @Test
  void signsInAndComesBackToThePageThatWasAskedFor() {
    try (var desk = Desk.of(addresses)) {
      var page = desk.signIn("lev.abramov", "/board?region=RU-KHA");
      assertThat(page.url()).endsWith("/board?region=RU-KHA");
      assertThat(page.locator(".account")).containsText("Lev Abramov");
    }
  }

  @Test
  void keepsTheTokenAwayFromTheBrowser() {
    try (var desk = Desk.of(addresses)) {
      var page = desk.signIn("lev.abramov", "/board");
      assertThat(page.content()).doesNotContain("eyJ");
      assertThat(desk.context().cookies())
          .allSatisfy(cookie -> assertThat(cookie.value).doesNotContain("eyJ"))
          .anySatisfy(
              cookie -> {
                assertThat(cookie.name).isEqualTo("groundwork_portal");
                assertThat(cookie.httpOnly).isTrue();
              });
    }
  }

  @Test
  void signsOutHereAndAtTheIssuer() {
    try (var desk = Desk.of(addresses)) {
      var page = desk.signIn("lev.abramov", "/board");
      assertThat(desk.open("/signed-out")).hasURL(desk.address("/board"));
      page.locator(".account button").click();
      page.waitForURL("**/signed-out");
      desk.open("/board");
      assertThat(page.locator("#username")).isVisible();
    }
  }

  @Test
  void showsWithinASecondWhatSomebodyElseDid() {
    try (var registrar = Desk.of(addresses);
        var observer = Desk.of(addresses)) {
      registrar.signIn("anna.kuznetsova", "/board");
      var seen = observer.signIn("lev.abramov", "/board");
      assertThat(seen.locator("html[data-live=open]")).hasCount(1);
      assertThat(registrar.page().locator("html[data-live=open]")).hasCount(1);
      var count = seen.locator("#stage-PROPOSED .count");
      var before = count.innerText();
      var title = "Live " + UUID.randomUUID();
      var id = anna.registers(title);
      var card = "#cards-PROPOSED #card-" + id;
      assertThat(seen.locator(card)).isVisible(new IsVisibleOptions().setTimeout(WITHIN_A_SECOND));
      assertThat(registrar.page().locator(card))
          .isVisible(new IsVisibleOptions().setTimeout(WITHIN_A_SECOND));
      assertThat(seen.locator("#announcements"))
          .containsText(title, new ContainsTextOptions().setTimeout(WITHIN_A_SECOND));
      assertThat(seen.locator(card)).hasClass(java.util.regex.Pattern.compile("\\bnew\\b"));
      assertThat(count).not().hasText(before, new HasTextOptions().setTimeout(WITHIN_A_SECOND));
    }
  }

  @Test
  void filtersWithoutLeavingThePage() {
    var title = "Filtered " + UUID.randomUUID();
    anna.registers(title);
    try (var desk = Desk.of(addresses)) {
      var page = desk.signIn("lev.abramov", "/board");
      page.locator("#filter-text").fill(title);
      assertThat(page.locator(".card")).hasCount(1);
      assertThat(page.locator(".card h3")).hasText(title);
      assertThat(page.url()).contains("text=Filtered");
    }
  }

  @Test
  void keepsAFilteredBoardToWhatFitsItByItself() {
    var wanted = "Wanted " + UUID.randomUUID();
    var first = anna.registers(wanted + " first");
    var second = anna.registers("Other " + UUID.randomUUID());
    try (var desk = Desk.of(addresses)) {
      var page = desk.signIn("lev.abramov", "/board?text=" + wanted.replace(" ", "%20"));
      assertThat(page.locator("html[data-live=open]")).hasCount(1);
      assertThat(page.locator(".card")).hasCount(1);

      anna.renames(second, wanted + " second");
      shown(page, second, true);
      assertThat(page.locator("#stage-PROPOSED .count")).hasText("2");
      assertThat(page.locator(".card h3").first()).hasText(wanted + " second");
      page.locator("#card-" + first + " a").focus();
      anna.renames(first, "Another " + UUID.randomUUID());
      shown(page, first, false);
      assertThat(page.locator("#stage-PROPOSED .count")).hasText("1");
      assertThat(page.locator("#stage-PROPOSED")).isFocused();

      anna.renames(second, "Another " + UUID.randomUUID());
      shown(page, second, false);
      assertThat(page.locator("#board > .nothing")).isVisible();
      anna.renames(second, wanted);
      shown(page, second, true);
      assertThat(page.locator("#board > .nothing")).hasCount(0);
    }
  }

  /** Ten cards of a column are shown first; behind them fits as well what fits. */
  @Test
  void keepsACardThatFitsAFilterBehindWhatIsShownFirst() {
    var wanted = "Deep " + UUID.randomUUID();
    var first = anna.registers(wanted + " first");
    for (int more = 0; more < 10; more++) {
      anna.registers(wanted);
    }
    try (var desk = Desk.of(addresses)) {
      var page = desk.signIn("lev.abramov", "/board?text=" + wanted.replace(" ", "%20"));
      assertThat(page.locator("#stage-PROPOSED .count")).hasText("11");
      page.reload();
      assertThat(page.locator("html[data-live=open]")).hasCount(1);
      page.locator("#cards-PROPOSED .more button").click();
      assertThat(page.locator(".card")).hasCount(11);
      anna.renames(first, wanted + " renamed");
      assertThat(page.locator("#card-" + first + " h3"))
          .hasText(wanted + " renamed", new HasTextOptions().setTimeout(WITHIN_A_SECOND));
      anna.renames(first, "Another " + UUID.randomUUID());
      shown(page, first, false);
      assertThat(page.locator(".card")).hasCount(10);
    }
  }

  /** The later one stands before the other, which is put into its place first. */
  @Test
  void putsBothOfTwoCardsThatEnterAStageAtOnceIntoItsColumn() {
    var wanted = "Both " + UUID.randomUUID();
    var first = acceptable(wanted + " first");
    var second = acceptable(wanted + " second");
    var elena = new Registrar(addresses, "elena.morozova");
    try (var desk = Desk.of(addresses)) {
      var page = desk.signIn("lev.abramov", "/board?text=" + wanted.replace(" ", "%20"));
      assertThat(page.locator("html[data-live=open]")).hasCount(1);
      assertThat(page.locator("#cards-PROPOSED .card")).hasCount(2);
      var held = new ArrayList<Route>();
      page.route(address -> address.contains("/board?"), each -> holdTheFirst(held, each));
      elena.accepts(first);
      page.waitForCondition(() -> held.size() == 1);
      elena.accepts(second);
      page.waitForCondition(() -> isPrepared(desk, second));
      held.getFirst().resume();
      for (var id : List.of(first, second)) {
        assertThat(page.locator("#cards-PREPARATION #card-" + id)).isVisible();
      }
      assertThat(page.locator("#cards-PROPOSED .card")).hasCount(0);
    }
  }

  private String acceptable(String title) {
    var id = anna.registers(title);
    anna.attachesPapers(id);
    return id;
  }

  private static void holdTheFirst(List<Route> held, Route each) {
    if (held.isEmpty()) {
      held.add(each);
    } else {
      each.resume();
    }
  }

  private static boolean isPrepared(Desk desk, String id) {
    var card = desk.context().request().get(desk.address("/board/cards/" + id)).text();
    return card.contains("data-stage=\"PREPARATION\"");
  }

  private static void shown(Page page, String id, boolean shown) {
    assertThat(page.locator("#card-" + id))
        .hasCount(shown ? 1 : 0, new HasCountOptions().setTimeout(WITHIN_A_SECOND));
  }

  @ParameterizedTest
  @CsvSource({"en, DESKTOP, LIGHT", "ru, PHONE, DARK"})
  void axeFindsNothing(String language, Screen screen, ColorScheme colours) {
    try (var desk = new Desk(addresses, language, screen, colours)) {
      var page = desk.signIn("lev.abramov", "/board");
      assertThat(page.locator("html")).hasAttribute("lang", language);
      desk.screenshot(colours == ColorScheme.DARK ? "board-dark" : "board");
      assertThat(desk.violations()).isEmpty();
      var width = page.evaluate("() => document.documentElement.scrollWidth - innerWidth");
      assertThat(((Number) width).intValue()).as("wider than the screen").isNotPositive();
    }
  }
}
