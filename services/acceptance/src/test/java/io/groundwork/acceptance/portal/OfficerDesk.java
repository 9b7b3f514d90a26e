package io.groundwork.acceptance.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.groundwork.acceptance.portal.Forms.fill;
import static io.groundwork.acceptance.portal.Forms.link;
import static io.groundwork.acceptance.portal.Forms.row;
import static io.groundwork.acceptance.portal.Forms.send;
import static io.groundwork.acceptance.portal.Forms.time;
import static io.groundwork.acceptance.portal.Forms.today;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;

/** A site officer at work. */
record OfficerDesk(Desk desk) {

  /** Where nobody else has land: a territory under the regime with plots side by side. */
  void registersLand(String territory, String... plots) {
    var page = desk.page();
    double west = ThreadLocalRandom.current().nextDouble(-170, 100);
    double south = ThreadLocalRandom.current().nextDouble(-40, 40);
    page.locator("header nav a[href='/sites']").click();
    link(page, "Register a territory").click();
    fill(page, "region", "RU-KHA");
    fill(page, "regime", "RU-ADT");
    land(page, territory, box(west, south, 0.02 * plots.length));
    for (var plot : plots) {
      link(page, "Register a plot").click();
      desk.look("plot-form");
      fill(page, "labourJobs", "700");
      fill(page, "availableFrom", "2022-06-01");
      west += 0.02;
      land(page, plot, box(west - 0.015, south + 0.005, 0.01));
      page.locator(".back a").last().click();
    }
  }

  private static void land(Page page, String name, String boundary) {
    fill(page, "name", name);
    fill(page, "boundary", boundary);
    page.locator("input[name$='powerKw']").fill("9000");
    page.locator("input[name$='gasM3PerHour']").fill("3000");
    page.locator("input[name$='waterM3PerDay']").fill("2500");
    page.locator("input[name$='roadAccess']").check();
    page.locator("input[name$='railAccess']").check();
    send(page, "is registered.");
  }

  private static String box(double west, double south, double size) {
    return String.format(
        Locale.ROOT,
        "{\"type\":\"Polygon\",\"coordinates\":[[[%1$.5f,%2$.5f],[%3$.5f,%2$.5f],"
            + "[%3$.5f,%4$.5f],[%1$.5f,%4$.5f],[%1$.5f,%2$.5f]]]}",
        west,
        south,
        west + size,
        south + size);
  }

  void holds(String project, String plot, Duration length) {
    var page = desk.openSite(project);
    link(row(page, plot), "Hold the plot").click();
    desk.look("hold");
    fill(page, "until", time(Forms.now().plus(length)));
    send(page, "The plot is held.");
  }

  void extendsHold(String project, Duration length) {
    var page = desk.openSite(project);
    link(page, "Extend the hold").click();
    desk.look("hold-extension");
    fill(page, "until", time(Forms.now().plus(length)));
    send(page, "The hold is extended.");
    assertThat(page.locator(".standing").first()).containsText("extended");
  }

  void leases(String project, String number) {
    var page = desk.openSite(project);
    link(page, "Sign the lease").click();
    desk.look("lease");
    fill(page, "leaseNumber", number);
    fill(page, "period.from", today());
    fill(page, "period.to", "2051-05-12");
    fill(page, "annualRent.amount", "0");
    fill(page, "annualRent.currency", "RUB");
    send(page, "The lease is signed.");
  }

  void grants(String project) {
    var page = desk.openSite(project);
    link(page, "Grant residency").click();
    send(page, "Residency is granted.");
  }

  /** What cannot be taken back has a button of its own colour. */
  void ends(String project, String act, String reason, String done) {
    link(desk.openSite(project), act).click();
    assertThat(desk.page().locator("#page form button.danger")).hasText(act);
    decides(project, act, reason, done);
  }

  void decides(String project, String act, String reason, String done) {
    var page = desk.openSite(project);
    link(page, act).click();
    desk.look(act.toLowerCase(Locale.ROOT).replace(' ', '-'));
    fill(page, "reason", reason);
    send(page, done);
  }
}
