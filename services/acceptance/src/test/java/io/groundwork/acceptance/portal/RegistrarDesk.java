package io.groundwork.acceptance.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.groundwork.acceptance.portal.Forms.fill;
import static io.groundwork.acceptance.portal.Forms.inAYear;
import static io.groundwork.acceptance.portal.Forms.link;
import static io.groundwork.acceptance.portal.Forms.row;
import static io.groundwork.acceptance.portal.Forms.send;
import static io.groundwork.acceptance.portal.Forms.time;
import static io.groundwork.acceptance.portal.Forms.today;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import io.groundwork.acceptance.portal.Venture.Partner;
import java.time.Duration;

/** A registrar at work, who finds everything by links. */
record RegistrarDesk(Desk desk) {

  /** Records the agreement and the item of its plan. */
  void records(String agreement, String item) {
    var page = desk.page();
    page.locator("header nav a[href='/agreements']").click();
    page.locator("a[href='/agreements/new']").click();
    fill(page, "title", agreement);
    fill(page, "firstSide", "BY");
    fill(page, "secondSide", "RU-KHA");
    fill(page, "signedOn", today());
    fill(page, "place", "Mogilev Oblast (BY-MA)");
    period(page);
    send(page, "recorded");
    page.locator("a[href$='/items/new']").click();
    desk.look("agreement-item");
    fill(page, "title", item);
    fill(page, "field", "agriculture");
    fill(page, "owner", "Investment Agency of Khabarovsk Territory");
    period(page);
    send(page, "in the action plan");
  }

  private static void period(Page page) {
    fill(page, "period.from", "2022-05-13");
    fill(page, "period.to", "2024-12-31");
  }

  /** The project's id. */
  String registers(Venture venture, String agreement, String item) {
    desk.page().locator("header nav a[href='/projects/new']").click();
    return new RegisterForm(desk.page()).register(venture, agreement, item);
  }

  void applies(String project, String territory, String applicant) {
    var page = desk.openSite(project);
    link(page, "Apply for residency").click();
    desk.look("residency-application");
    page.locator("#f-territoryId").selectOption(new SelectOption().setLabel(territory));
    fill(page, "applicant", applicant);
    send(page, "The application is made.");
  }

  void waits(String project, String plot) {
    var page = desk.openSite(project);
    link(row(page, plot), "Join the waitlist").click();
    desk.look("waitlist");
    send(page, "joined the waitlist");
  }

  void leavesQueue(String project, String plot, String reason) {
    var page = desk.openSite(project);
    link(page.locator(".queue li", new Page.LocatorOptions().setHasText(plot)), "Leave").click();
    desk.look("waitlist-departure");
    assertThat(page.locator("#page form button.danger")).hasCount(1);
    fill(page, "reason", reason);
    send(page, "has left the waitlist");
  }

  /** Once the plot is offered. */
  void acceptsOffer(String project, Duration length) {
    var page = desk.page();
    Forms.until(() -> link(desk.openSite(project), "Accept the offer").count() > 0);
    link(page, "Accept the offer").click();
    desk.look("offer-acceptance");
    fill(page, "until", time(Forms.now().plus(length)));
    send(page, "The offer is accepted, the plot is held.");
  }

  void recordsSignature(String project, Partner partner) {
    var page = desk.openProject(project);
    link(row(page, partner.name()), "Record a signature").click();
    fill(page, "signedOn", today());
    send(page, "recorded");
  }

  void plans(String project, String kind, String code, String title) {
    var page = desk.openProject(project);
    page.locator("#milestones a[href$='/acts/milestone']").click();
    page.locator("#f-kind").selectOption(kind);
    fill(page, "code", code);
    fill(page, "title", title);
    fill(page, "dueOn", inAYear());
    send(page, "planned");
  }

  void reports(String project, String title) {
    var page = desk.openProject(project);
    link(page.locator("#milestones tr", new Page.LocatorOptions().setHasText(title)), "Report")
        .click();
    fill(page, "reachedOn", today());
    send(page, "reached");
  }

  void requests(String project, String amount) {
    var page = desk.openPlan(project);
    link(row(page, amount), "Request a payment").click();
    desk.look("disbursement");
    fill(page, "amount.amount", amount.replace(" RUB", ""));
    send(page, "requested");
    assertThat(page.locator("section[aria-labelledby=disbursements]")).containsText(amount);
  }
}
