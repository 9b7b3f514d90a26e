package io.groundwork.acceptance.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.groundwork.acceptance.portal.Forms.link;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import io.groundwork.acceptance.Addresses;
import io.groundwork.acceptance.RunningSystem;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What becomes of a plot and of residency after the first decision: longer, another's, over. */
@BrowserTest
@Order(37)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SiteDecisionsPageIntegrationTests {

  private static final Duration SHORT = Duration.ofDays(20);
  private static final Duration LONG = Duration.ofDays(40);

  private static final ContainsTextOptions AT_ONCE = new ContainsTextOptions().setTimeout(1_000);

  private final Addresses addresses = RunningSystem.get().addresses();
  private final String territory = "Territory " + UUID.randomUUID();
  private final String wanted = "Wanted " + UUID.randomUUID();
  private final String leased = "Leased " + UUID.randomUUID();
  private final String queued = "Queued " + UUID.randomUUID();
  private final RegistrarDesk anna = new RegistrarDesk(desk("anna.kuznetsova"));
  private final OfficerDesk oleg = new OfficerDesk(desk("oleg.sidorov"));

  private Desk desk(String user) {
    var desk = Desk.of(addresses);
    desk.signIn(user, "/board");
    return desk;
  }

  @BeforeAll
  void prepareTheLand() {
    oleg.registersLand(territory, wanted, leased, queued);
  }

  @AfterAll
  void leave() {
    anna.desk().close();
    oleg.desk().close();
  }

  @Test
  void extendsAHoldOnceAndOffersTheReleasedPlotToWhoWaits() {
    var first = accepted("First " + UUID.randomUUID());
    var second = accepted("Second " + UUID.randomUUID());
    oleg.holds(first, wanted, SHORT);
    oleg.extendsHold(first, LONG);
    assertThat(link(oleg.desk().page(), "Extend the hold")).hasCount(0);

    anna.waits(second, wanted);
    assertThat(anna.desk().page().locator(".queue")).containsText(wanted);
    oleg.ends(first, "Release the hold", "The partners part", "The hold is released.");
    assertThat(anna.desk().page().locator(".queue")).containsText("offered until", AT_ONCE);
    anna.acceptsOffer(second, SHORT);
    assertThat(standing(anna.desk())).containsText(wanted);
    link(anna.desk().page(), wanted).click();
    assertThat(anna.desk().page().locator("#page .under")).containsText("Held");
    assertThat(history(anna.desk())).containsText("The partners part");
  }

  @Test
  void leavesTheQueueAndTheNextMovesUp() {
    var holder = accepted("Holder " + UUID.randomUUID());
    var leaver = accepted("Leaver " + UUID.randomUUID());
    var next = accepted("Next " + UUID.randomUUID());
    oleg.holds(holder, queued, SHORT);
    anna.waits(leaver, queued);
    anna.waits(next, queued);
    try (var observer = desk("lev.abramov")) {
      var queue = observer.openSite(next).locator(".queue");
      assertThat(queue).containsText("2. in the queue");
      assertThat(observer.page().locator("html[data-live=open]")).hasCount(1);
      anna.leavesQueue(leaver, queued, "Another plot is nearer");
      assertThat(anna.desk().page().locator(".queue")).hasCount(0);
      assertThat(queue).containsText("1. in the queue", AT_ONCE);
    }
  }

  @Test
  void endsALeaseAndFreesThePlot() {
    var project = accepted("Leased " + UUID.randomUUID());
    anna.applies(project, territory, "Amur Farm LLC");
    oleg.grants(project);
    oleg.holds(project, leased, SHORT);
    try (var bank = desk("viktor.belov")) {
      new FinancierDesk(bank).commits(project, "DEBT", "1 250 000,00", "RUB", "");
    }
    Forms.until(() -> stage(project).equals("Closing"));
    oleg.leases(project, "KHV-1");
    assertThat(standing(anna.desk())).containsText("Leased", AT_ONCE);
    assertThat(standing(oleg.desk())).containsText("Leased");
    assertThat(link(oleg.desk().page(), "Release the hold")).hasCount(0);
    oleg.ends(project, "End the lease", "The site is given back", "The lease is ended.");
    assertThat(standing(oleg.desk())).containsText("Looks for a plot");
    assertThat(history(oleg.desk())).containsText("The site is given back");
    assertThat(Forms.row(oleg.desk().page(), leased)).containsText("Hold the plot");
  }

  @Test
  void refusesResidencyWithAReasonThatTheRegistrarReads() {
    var project = accepted("Refused " + UUID.randomUUID());
    anna.applies(project, territory, "Amur Farm LLC");
    oleg.ends(project, "Refuse residency", "Too few jobs", "Residency is refused.");
    assertThat(link(oleg.desk().page(), "Grant residency")).hasCount(0);
    var page = anna.desk().openProject(project);
    assertThat(page.locator("#tracks")).containsText("Too few jobs");
    assertThat(page.locator("#story")).containsText("Residency refused by Oleg Sidorov: Too few");
  }

  private String stage(String project) {
    return oleg.desk().openProject(project).locator("#head .stage").innerText();
  }

  private static Locator standing(Desk desk) {
    return desk.page().locator(".standing").first();
  }

  private static Locator history(Desk desk) {
    return desk.page().locator("#page table").last();
  }

  /** By HTTP, since it is others' job; once the sites service has heard of it. */
  private String accepted(String title) {
    var registrar = new Registrar(addresses, "anna.kuznetsova");
    var id = registrar.registersForPlot(title);
    registrar.attachesPapers(id);
    new Registrar(addresses, "elena.morozova").accepts(id);
    Forms.until(() -> looksForBoth(oleg.desk().openSite(id)));
    return id;
  }

  private static boolean looksForBoth(Page page) {
    var content = page.content();
    return content.contains("Looks for a plot") && content.contains("Not applied for");
  }
}
