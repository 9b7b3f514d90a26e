package io.groundwork.acceptance.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.groundwork.acceptance.Addresses;
import io.groundwork.acceptance.RunningSystem;
import io.groundwork.acceptance.portal.Desk.Screen;
import java.util.UUID;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Everybody finds what waits for them, and what happened while they were away. */
@BrowserTest
@Order(38)
class WorkPageIntegrationTests {

  private static final double WITHIN_A_SECOND = 1_000;

  private final Addresses addresses = RunningSystem.get().addresses();

  @Test
  void beginsWithWhatWaitsAndTakesAwayWhatSomebodyElseDecided() {
    var id = proposal("Waiting " + UUID.randomUUID());
    try (var desk = Desk.of(addresses);
        var other = Desk.of(addresses)) {
      var page = desk.signIn("elena.morozova", "/");
      page.waitForURL("**/work");
      var row = WorkList.find(page, "REVIEW-" + id);
      assertThat(row).containsText("since today");
      row.locator("th a").click();
      page.waitForURL("**/projects/" + id);
      page.goBack();
      assertThat(page.locator("html[data-live=open]")).hasCount(1);
      accept(other.signIn("igor.petrov", "/projects/" + id + "/acts/acceptance"));
      assertThat(page.locator("[id^='REVIEW-" + id + "']")).hasCount(0, withinASecond());
    }
  }

  @Test
  void beginsWithTheBoardForWhoOnlyLooks() {
    try (var desk = Desk.of(addresses)) {
      var page = desk.signIn("lev.abramov", "/");
      page.waitForURL("**/board");
      desk.open("/work");
      assertThat(page.locator(".nothing")).containsText("Nothing waits for you");
    }
  }

  @Test
  void tellsWhatChangedSinceTheReaderSaidToHaveSeenAll() {
    try (var desk = Desk.of(addresses);
        var other = Desk.of(addresses)) {
      var page = desk.signIn("yulia.savich", "/changes");
      see(page);
      var title = "Changed " + UUID.randomUUID();
      var id = proposal(title);
      accept(other.signIn("igor.petrov", "/projects/" + id + "/acts/acceptance"));
      var project = page.locator("section", new Page.LocatorOptions().setHasText(title));
      Forms.until(() -> desk.open("/changes") == page && project.count() == 1);
      assertThat(project).containsText("Proposal accepted by Igor Petrov");
      assertThat(project).containsText("Stage: Preparation");
      see(page);
      assertThat(project).hasCount(0);
      page.getByText("Show that list once more").click();
      assertThat(project).hasCount(1);
    }
  }

  @ParameterizedTest
  @CsvSource({"en, DESKTOP, LIGHT", "ru, PHONE, DARK"})
  void axeFindsNothing(String language, Screen screen, ColorScheme colours) {
    try (var desk = new Desk(addresses, language, screen, colours)) {
      var page = desk.signIn("elena.morozova", "/work");
      for (var name : new String[] {"work", "changes", "insight"}) {
        desk.open("/" + name);
        desk.screenshot(colours == ColorScheme.DARK ? name + "-dark" : name);
        assertThat(desk.violations()).as(name).isEmpty();
        var width = page.evaluate("() => document.documentElement.scrollWidth - innerWidth");
        assertThat(((Number) width).intValue()).as(name + " too wide").isNotPositive();
      }
    }
  }

  /** One that can be accepted: with its papers. */
  private String proposal(String title) {
    var registrar = new Registrar(addresses, "anna.kuznetsova");
    var id = registrar.registers(title);
    registrar.attachesPapers(id);
    return id;
  }

  private static void accept(Page page) {
    page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Accept the proposal")).click();
    assertThat(page.locator(".done")).isVisible();
  }

  private static void see(Page page) {
    page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Mark all as seen")).click();
    assertThat(page.locator(".done")).containsText("Marked as seen");
  }

  private static HasCountOptions withinASecond() {
    return new HasCountOptions().setTimeout(WITHIN_A_SECOND);
  }
}
