package io.groundwork.acceptance.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.groundwork.acceptance.portal.Forms.fill;
import static io.groundwork.acceptance.portal.Forms.inAYear;
import static io.groundwork.acceptance.portal.Forms.link;
import static io.groundwork.acceptance.portal.Forms.send;

import com.microsoft.playwright.Locator;
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
    var act = link(desk.openPlan(project), "Withdraw");
    ends(act, "commitment-withdrawal", reason, "The commitment is withdrawn");
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
    var act = link(desk.openPlan(project), "Refuse");
    ends(act, "payment-refusal", reason, "The request is refused.");
  }

  void takesBack(String project, String amount, String reason) {
    var act = link(Forms.row(desk.openPlan(project), amount), "Take back");
    ends(act, "tranche-cancellation", reason, "The tranche is taken back.");
  }

  /** What cannot be taken back has a button of its own colour. */
  private void ends(Locator act, String name, String reason, String done) {
    act.click();
    desk.look(name);
    assertThat(desk.page().locator("#page form button.danger")).hasCount(1);
    fill(desk.page(), "reason", reason);
    send(desk.page(), done);
  }
}
