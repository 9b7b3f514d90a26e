package io.groundwork.acceptance.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.groundwork.acceptance.portal.Forms.fill;
import static io.groundwork.acceptance.portal.Forms.inAYear;
import static io.groundwork.acceptance.portal.Forms.link;
import static io.groundwork.acceptance.portal.Forms.send;

import com.microsoft.playwright.Page;
import io.groundwork.acceptance.Addresses;
import io.groundwork.acceptance.Part;
import io.groundwork.acceptance.RunningSystem;
import java.util.UUID;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * A service stands still, its connections open: its part of a page says so, the rest works, and
 * what was typed for it is kept. It goes on afterwards, whatever came of the test.
 */
@BrowserTest
@Order(48)
class OutagePageIntegrationTests {

  private final RunningSystem system = RunningSystem.get();
  private final Addresses addresses = system.addresses();

  /** A service that does not answer until this is closed. */
  private record Outage(Part part) implements AutoCloseable {

    private Outage {
      part.freeze();
    }

    @Override
    public void close() {
      part.thaw();
    }
  }

  @Test
  void keepsAPromiseThatFinancingCannotTakeAndMakesItOnceWhenItIsBack() {
    var id = new PlanStart(addresses).accepted("Promised " + UUID.randomUUID()).id();
    try (var desk = Desk.of(addresses)) {
      desk.signIn("viktor.belov", "/projects/" + id);
      var page = desk.openPlan(id);
      link(page, "Commit money").click();
      promise(page);
      try (var _ = outage("financing")) {
        page.locator("#page form button[type=submit]").click();
        assertThat(page.locator(".summary")).containsText("Financing");
        assertThat(page.locator(".summary")).isFocused();
        promised(page);
        desk.look("outage-form");
        restOfThePageWorks(desk.besides(), id);
      }
      send(page, "The commitment stands.");
      assertThat(page.locator("section[aria-labelledby=commitments] tbody tr")).hasCount(1);
      assertThat(page.locator("#plan .totals")).containsText("1,234.50 RUB");
    }
  }

  @Test
  void showsTheBoardAgainWhenMonitoringIsBack() {
    try (var desk = Desk.of(addresses)) {
      var page = desk.signIn("anna.kuznetsova", "/agreements");
      try (var _ = outage("monitoring")) {
        page.locator("header nav a[href='/board']").click();
        assertThat(page.locator("#board .missing")).containsText("Monitoring");
        desk.look("outage-board");
        page.locator("header nav a[href='/agreements']").click();
        assertThat(page.locator("#page tbody tr").first()).isVisible();
        page.goBack();
        assertThat(page.locator("#board .missing")).isVisible();
      }
      page.locator("#board .missing a").click();
      assertThat(page.locator(".columns")).isVisible();
      assertThat(page.locator("html[data-live=open]")).hasCount(1);
    }
  }

  private Outage outage(String service) {
    return new Outage(new Part(system, service));
  }

  private static void restOfThePageWorks(Desk desk, String id) {
    var page = desk.openProject(id);
    assertThat(page.locator("#money .missing")).containsText("Financing");
    assertThat(page.locator("main .missing")).hasCount(1);
    assertThat(page.locator("#gate tbody tr").first()).isVisible();
    assertThat(page.locator("#story .chapter").first()).isVisible();
    desk.look("outage-project");
  }

  private static void promise(Page page) {
    page.locator("#f-kind").selectOption("DEBT");
    fill(page, "amount.amount", "1 234,50");
    fill(page, "amount.currency", "RUB");
    fill(page, "validUntil", inAYear());
  }

  private static void promised(Page page) {
    assertThat(page.locator("#f-kind")).hasValue("DEBT");
    assertThat(page.locator("[id='f-amount.amount']")).hasValue("1 234,50");
    assertThat(page.locator("[id='f-amount.currency']")).hasValue("RUB");
    assertThat(page.locator("#f-validUntil")).hasValue(inAYear());
  }
}
