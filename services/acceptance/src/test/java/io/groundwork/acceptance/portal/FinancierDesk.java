package io.groundwork.acceptance.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.groundwork.acceptance.portal.Forms.fill;
import static io.groundwork.acceptance.portal.Forms.inAYear;
import static io.groundwork.acceptance.portal.Forms.link;
import static io.groundwork.acceptance.portal.Forms.send;

import java.util.regex.Pattern;

/** A person of a bank or fund at work. */
record FinancierDesk(Desk desk) {

  void commits(String project, String kind, String amount, String currency, String rate) {
    var page = desk.openPlan(project);
    link(page, "Commit money").click();
    page.locator("#f-kind").selectOption(kind);
    fill(page, "amount.amount", amount);
    fill(page, "amount.currency", currency);
    if (!rate.isEmpty()) {
      fill(page, "rate", rate);
    }
    fill(page, "validUntil", inAYear());
    send(page, "The commitment stands.");
  }

  void withdraws(String project, String reason) {
    var page = desk.openPlan(project);
    link(page, "Withdraw").click();
    desk.look("commitment-withdrawal");
    assertThat(page.locator("#page form button.danger")).hasCount(1);
    fill(page, "reason", reason);
    send(page, "The commitment is withdrawn");
  }

  void plansTranche(String project, String amount, String milestone) {
    var page = desk.openPlan(project);
    link(page, "Plan a tranche").click();
    desk.look("tranche");
    fill(page, "amount.amount", amount);
    fill(page, "milestone", milestone);
    send(page, "The tranche is planned.");
  }

  /** With a policy, of which only the fingerprint leaves the browser. */
  void insures(String project) {
    var page = desk.openPlan(project);
    link(page, "Give evidence").click();
    desk.look("evidence");
    page.locator("#paper").setInputFiles(Forms.file("Policy for construction risks.pdf"));
    assertThat(page.locator("#f-sha256")).hasValue(Pattern.compile("[0-9a-f]{64}"));
    send(page, "The condition is met.");
  }

  void approves(String project, String done) {
    var page = desk.openPlan(project);
    link(page, "Approve").click();
    desk.look("approval");
    send(page, done);
  }

  void refuses(String project, String reason) {
    var page = desk.openPlan(project);
    link(page, "Refuse").click();
    desk.look("payment-refusal");
    assertThat(page.locator("#page form button.danger")).hasCount(1);
    fill(page, "reason", reason);
    send(page, "The request is refused.");
  }

  void takesBack(String project, String amount, String reason) {
    var page = desk.openPlan(project);
    link(Forms.row(page, amount), "Take back").click();
    desk.look("tranche-cancellation");
    assertThat(page.locator("#page form button.danger")).hasCount(1);
    fill(page, "reason", reason);
    send(page, "The tranche is taken back.");
  }
}
