package io.groundwork.acceptance.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import io.groundwork.acceptance.Addresses;
import io.groundwork.acceptance.RunningSystem;
import io.groundwork.acceptance.portal.Desk.Screen;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A project's page: registrar and reviewer do their work on it, side by side. */
@BrowserTest
@Order(36)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProjectPageIntegrationTests {

  private static final double WITHIN_A_SECOND = 1_000;
  private static final String SHA_OF_ABC =
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

  private final Addresses addresses = RunningSystem.get().addresses();
  private final Registrar anna = new Registrar(addresses, "anna.kuznetsova");

  @Test
  void staysOpenUntilItIsRightAndThenShowsOnTheOthersPage() {
    var id = anna.registers("Shown " + UUID.randomUUID());
    try (var registrar = Desk.of(addresses);
        var reviewer = Desk.of(addresses)) {
      var hers = registrar.signIn("anna.kuznetsova", "/projects/" + id);
      var theirs = reviewer.signIn("elena.morozova", "/projects/" + id);
      assertThat(theirs.locator("html[data-live=open]")).hasCount(1);

      keepsWhatWasTyped(hers);
      attachFile(hers);
      done(hers, "attached");
      shows(theirs.locator("#documents"), SHA_OF_ABC);

      showsTheRefusalInPlace(theirs);
      act(theirs, "return");
      theirs.locator("#f-reason").fill("The founders' agreement is missing");
      send(theirs);
      done(theirs, "returned");
      shows(hers.locator("#story"), "Proposal returned by Elena Morozova: The founders");
    }
  }

  @Test
  void goesFromProposalToWithdrawalThroughPagesOnly() {
    var id = proposal("Accepted " + UUID.randomUUID());
    try (var registrar = Desk.of(addresses);
        var reviewer = Desk.of(addresses)) {
      var hers = registrar.signIn("anna.kuznetsova", "/projects/" + id);
      assertThat(hers.locator("html[data-live=open]")).hasCount(1);
      var theirs = reviewer.signIn("elena.morozova", "/projects/" + id);
      decide(theirs, "acceptance");
      assertThat(hers.locator("#head .stage")).containsText("Preparation");
      decide(theirs, "own-site");
      assertThat(theirs.locator("#tracks li").first()).containsText("Secured");

      planMilestone(hers);
      proposeShares(hers);
      act(theirs, "shares-acceptance");
      assertThat(theirs.locator("dialog dl.about")).containsText("50%");
      decided(theirs, "shares-acceptance");
      assertThat(hers.locator("#partners")).containsText("50%");

      act(theirs, "hold");
      theirs.locator("#f-reason").fill("The river rises");
      theirs.locator("#f-resumeBy").fill("2099-01-31");
      send(theirs);
      assertThat(hers.locator("#head")).containsText("The river rises");
      decide(theirs, "resumption");
      assertThat(theirs.locator("html[data-live=open]")).hasCount(1);

      act(hers, "withdrawal");
      hers.locator("#f-reason").fill("The partners part");
      send(hers);
      done(hers, "withdrawn");
      assertThat(hers.locator("#head .acts li")).hasCount(0);
      assertThat(theirs.locator("#head .steps")).containsText("Payments stopped");
    }
  }

  @Test
  void offersNothingToWhoOnlyLooksAndTellsThemThePast() {
    var id = proposal("Looked at " + UUID.randomUUID());
    try (var desk = Desk.of(addresses)) {
      var page = desk.signIn("lev.abramov", "/projects/" + id);
      assertThat(page.locator("#story .chapter")).hasCount(3);
      assertThat(page.locator("#page a[aria-haspopup=dialog]")).hasCount(0);
      desk.open("/projects/" + id + "?asOf=2022-05-13");
      assertThat(page.locator("#page .restored")).containsText("was not registered yet");
      desk.open("/projects/" + id + "?asOf=2999-01-01");
      assertThat(page.locator("#gate")).isVisible();
    }
  }

  @ParameterizedTest
  @CsvSource({"en, DESKTOP, LIGHT", "ru, PHONE, DARK"})
  void axeFindsNothingOnThePageAndItsForms(String language, Screen screen, ColorScheme colours) {
    var id = proposal("Дойка " + UUID.randomUUID());
    try (var desk = new Desk(addresses, language, screen, colours)) {
      var page = desk.signIn("igor.petrov", "/projects/" + id);
      desk.screenshot("project");
      assertThat(desk.violations()).isEmpty();
      fits(page);
      act(page, "rejection");
      desk.screenshot("project-rejection");
      assertThat(desk.violations()).isEmpty();
      desk.open("/projects/" + id + "/acts/document");
      desk.screenshot("project-document");
      assertThat(desk.violations()).isEmpty();
      fits(page);
    }
  }

  private String proposal(String title) {
    var id = anna.registers(title);
    anna.attachesPapers(id);
    return id;
  }

  private static void keepsWhatWasTyped(Page page) {
    act(page, "document");
    page.locator("#f-kind").selectOption("BUSINESS_PLAN");
    page.locator("#f-title").fill("Plan of the farm");
    page.locator("#f-sha256").fill("no fingerprint");
    send(page);
    assertThat(page.locator("dialog #e-sha256 p")).isVisible();
    assertThat(page.locator("#f-title")).hasValue("Plan of the farm");
    assertThat(page.locator("#f-sha256")).hasValue("no fingerprint");
    assertThat(page.locator("dialog .summary")).isFocused();
    page.locator("dialog [data-close]").click();
    assertThat(page.locator("dialog")).not().isVisible();
  }

  private static void showsTheRefusalInPlace(Page page) {
    act(page, "acceptance");
    send(page);
    assertThat(page.locator("dialog .summary")).containsText("It cannot be done now.");
    assertThat(page.locator("dialog .summary")).containsText("FOUNDERS_AGREEMENT");
    page.locator("dialog [data-close]").click();
  }

  private static void attachFile(Page page) {
    act(page, "document");
    page.locator("#f-kind").selectOption("BUSINESS_PLAN");
    var file = new FilePayload("plan.txt", "text/plain", "abc".getBytes(StandardCharsets.UTF_8));
    page.locator("#f-file").setInputFiles(file);
    assertThat(page.locator("#f-sha256")).hasValue(SHA_OF_ABC);
    assertThat(page.locator("#f-title")).hasValue("plan");
    send(page);
  }

  private static void planMilestone(Page page) {
    act(page, "milestone");
    page.locator("#f-kind").selectOption("CONSTRUCTION");
    page.locator("#f-code").fill("ROOF");
    page.locator("#f-title").fill("The barn has a roof");
    page.locator("#f-dueOn").fill("2099-06-30");
    send(page);
    assertThat(page.locator("#milestones")).containsText("The barn has a roof");
  }

  private static void proposeShares(Page page) {
    act(page, "shares");
    share(page, 0).fill("50");
    assertThat(page.locator("[data-out]")).containsText("90");
    send(page);
    assertThat(page.locator("dialog .errors p").first()).isVisible();
    assertThat(share(page, 0)).hasValue("50");
    share(page, 1).fill("50");
    send(page);
    done(page, "proposed");
  }

  private static Locator share(Page page, int row) {
    return page.locator("[name='partners[%d].sharePercent']".formatted(row));
  }

  private static void decide(Page page, String act) {
    act(page, act);
    decided(page, act);
  }

  private static void decided(Page page, String act) {
    send(page);
    assertThat(page.locator("main > .done")).isVisible();
    assertThat(page.locator("#head a[href*='/acts/" + act + "']")).hasCount(0);
  }

  private static void act(Page page, String act) {
    page.locator("a[href*='/acts/" + act + "']").first().click();
    assertThat(page.locator("#act-title")).isVisible();
  }

  private static void send(Page page) {
    page.locator("#act button[type=submit]").click();
  }

  private static void done(Page page, String what) {
    assertThat(page.locator("main > .done")).containsText(what);
  }

  private static void shows(Locator where, String text) {
    assertThat(where).containsText(text, new ContainsTextOptions().setTimeout(WITHIN_A_SECOND));
  }

  private static void fits(Page page) {
    var width = page.evaluate("() => document.documentElement.scrollWidth - innerWidth");
    assertThat(((Number) width).intValue()).as("wider than the screen").isNotPositive();
  }
}
