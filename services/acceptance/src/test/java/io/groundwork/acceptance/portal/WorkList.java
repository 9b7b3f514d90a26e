package io.groundwork.acceptance.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;

/** What waits for somebody: page after page, what is new stands last. */
final class WorkList {

  private WorkList() {}

  /** The row whose key begins so. */
  static Locator find(Page page, String key) {
    var row = page.locator("[id^='" + key + "']");
    var next = page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Further ones"));
    assertThat(page.locator("#work")).isVisible();
    while (row.count() == 0 && next.count() > 0) {
      next.click();
      page.waitForLoadState();
    }
    assertThat(row).hasCount(1);
    return row;
  }
}
