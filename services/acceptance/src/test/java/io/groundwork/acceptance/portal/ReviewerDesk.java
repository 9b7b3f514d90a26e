package io.groundwork.acceptance.portal;

import static io.groundwork.acceptance.portal.Forms.fill;
import static io.groundwork.acceptance.portal.Forms.link;
import static io.groundwork.acceptance.portal.Forms.send;

/** A reviewer at work. */
record ReviewerDesk(Desk desk) {

  /** Finds it in the list of what waits. */
  void accepts(String project) {
    var page = desk.page();
    page.locator("header nav a[href='/work']").click();
    WorkList.find(page, "REVIEW-" + project).locator("th a").click();
    link(page.locator("#head"), "Accept the proposal").click();
    send(page, "accepted");
  }

  void cancels(String project, String reasonCode, String reason) {
    var page = desk.openProject(project);
    link(page.locator("#head"), "Cancel the project").click();
    page.locator("#f-reasonCode").selectOption(reasonCode);
    fill(page, "reason", reason);
    send(page, "cancelled");
  }
}
