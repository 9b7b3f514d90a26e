package io.groundwork.acceptance.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.groundwork.acceptance.portal.Forms.fill;
import static io.groundwork.acceptance.portal.Forms.link;
import static io.groundwork.acceptance.portal.Forms.send;

import com.microsoft.playwright.BrowserContext.ClearCookiesOptions;
import com.microsoft.playwright.Page;
import io.groundwork.acceptance.Addresses;
import io.groundwork.acceptance.RunningSystem;
import java.util.UUID;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** A session that ends while somebody types: they sign in again and find what they typed. */
@BrowserTest
@Order(35)
class SessionPageIntegrationTests {

  private static final String ANNA = "anna.kuznetsova";
  private static final String IGOR = "igor.petrov";
  private static final String SHA = "b".repeat(64);

  private final Addresses addresses = RunningSystem.get().addresses();

  @Test
  void bringsBackAFormAfterSigningInAndSendsItThen() {
    var title = "Typed, with “quotes” & <signs> " + UUID.randomUUID();
    try (var desk = Desk.of(addresses)) {
      var page = desk.signIn(ANNA, "/agreements/new");
      type(page, title);
      desk.context().clearCookies();
      press(page);
      assertThat(page.locator("#username")).isVisible();
      desk.signIn(ANNA);
      assertThat(page.locator(".restored")).isVisible();
      typed(page, title);
      assertThat(page.locator("h1")).hasText("Record a signed agreement");
      desk.look("restored");
      send(page, "The agreement is recorded.");
      assertThat(page.locator("h1")).hasText(title);
    }
  }

  /** The portal forgets somebody whom the issuer still knows, as after a restart of the portal. */
  @Test
  void bringsBackAFormWithoutAskingWhoTheIssuerStillKnows() {
    var title = "Forgotten " + UUID.randomUUID();
    try (var desk = Desk.of(addresses)) {
      var page = desk.signIn(ANNA, "/agreements/new");
      type(page, title);
      desk.context().clearCookies(new ClearCookiesOptions().setName("groundwork_portal"));
      press(page);
      assertThat(page.locator(".restored")).isVisible();
      typed(page, title);
      send(page, "The agreement is recorded.");
    }
  }

  @Test
  void bringsBackADialogOfAProject() {
    var id = new Registrar(addresses, ANNA).registers("Interrupted " + UUID.randomUUID());
    try (var desk = Desk.of(addresses)) {
      var page = desk.signIn(ANNA, "/projects/" + id);
      link(page.locator("#documents"), "Attach a paper").click();
      page.locator("#f-kind").selectOption("PERMIT");
      fill(page, "title", "Permit to build");
      fill(page, "sha256", SHA);
      desk.context().clearCookies();
      page.locator("#act button[type=submit]").click();
      desk.signIn(ANNA);
      assertThat(page.locator(".restored")).isVisible();
      assertThat(page.locator("#f-kind")).hasValue("PERMIT");
      assertThat(page.locator("#f-title")).hasValue("Permit to build");
      assertThat(page.locator("#f-sha256")).hasValue(SHA);
      send(page, "The paper is attached.");
      assertThat(page.locator("#documents .papers li")).containsText("Permit to build");
    }
  }

  @Test
  void bringsBackTheStepsOfARegistration() {
    var title = "Steps " + UUID.randomUUID();
    try (var desk = Desk.of(addresses)) {
      var page = desk.signIn(ANNA, "/projects/new");
      fill(page, "title", title);
      fill(page, "summary", "Milk,\nand cheese.");
      page.locator("#steps a[href='#step-partners']").click();
      fill(page, "partners[1].name", "Mogilev Dairy");
      desk.context().clearCookies();
      page.locator("#steps a[href='#step-check']").click();
      page.locator("#register button[type=submit]").click();
      desk.signIn(ANNA);
      assertThat(page.locator(".restored")).isVisible();
      assertThat(page.locator("[name=title]")).hasValue(title);
      assertThat(page.locator("[name=summary]")).hasValue("Milk,\nand cheese.");
      assertThat(page.locator("[name='partners[1].name']")).hasValue("Mogilev Dairy");
    }
  }

  @Test
  void showsWhatWasTypedToNobodyElseWhoSignsInThere() {
    var title = "Not for you " + UUID.randomUUID();
    try (var desk = Desk.of(addresses)) {
      var page = desk.signIn(ANNA, "/projects/new");
      fill(page, "title", title);
      fill(page, "summary", "Milk,\nand cheese.");
      page.locator("#steps a[href='#step-check']").click();
      desk.context().clearCookies();
      page.locator("#register button[type=submit]").click();
      desk.signIn(IGOR);
      assertThat(page.locator("h1")).hasText("Register a project");
      assertThat(page.locator(".restored")).hasCount(0);
      assertThat(page.locator("#draft")).isHidden();
      assertThat(page.locator("[name=title]")).hasValue("");
      assertThat(page.locator("[name=summary]")).hasValue("");

      desk.context().clearCookies();
      desk.signIn(ANNA, "/projects/new");
      assertThat(page.locator("#draft")).isVisible();
      assertThat(page.locator("[name=title]")).hasValue(title);
    }
  }

  @Test
  void showsAFormOfAnyKindToNobodyElseWhoSignsInThere() {
    try (var desk = Desk.of(addresses)) {
      var page = desk.signIn(ANNA, "/agreements/new");
      type(page, "Not for you " + UUID.randomUUID());
      desk.context().clearCookies();
      press(page);
      desk.signIn(IGOR);
      assertThat(page.locator("h1")).hasText("Record a signed agreement");
      assertThat(page.locator(".restored")).hasCount(0);
      assertThat(page.locator("#f-title")).hasValue("");
      assertThat(page.locator("#f-place")).hasValue("");
    }
  }

  private static void type(Page page, String title) {
    fill(page, "title", title);
    fill(page, "firstSide", "BY");
    fill(page, "secondSide", "RU-KHA");
    fill(page, "signedOn", "2022-05-13");
    fill(page, "place", "Mogilev");
    fill(page, "period.from", "2022-05-13");
    fill(page, "period.to", "2024-12-31");
  }

  private static void typed(Page page, String title) {
    assertThat(page.locator("#f-title")).hasValue(title);
    assertThat(page.locator("#f-firstSide")).hasValue("BY");
    assertThat(page.locator("#f-secondSide")).hasValue("RU-KHA");
    assertThat(page.locator("#f-signedOn")).hasValue("2022-05-13");
    assertThat(page.locator("#f-place")).hasValue("Mogilev");
    assertThat(page.locator("[name='period.from']")).hasValue("2022-05-13");
    assertThat(page.locator("[name='period.to']")).hasValue("2024-12-31");
  }

  private static void press(Page page) {
    page.locator("#page form button[type=submit]").click();
  }
}
