package io.groundwork.acceptance.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.groundwork.acceptance.portal.Forms.fill;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import io.groundwork.acceptance.portal.Venture.Partner;

/** The form in steps, filled in as a registrar does it. */
record RegisterForm(Page page) {

  /** The id of the project that came of it. */
  String register(Venture venture, String agreement, String item) {
    facts(venture);
    step("partners");
    partner(0, venture.first());
    partner(1, venture.second());
    step("site");
    needs(venture);
    step("agreement");
    page.locator("#f-agreementId").selectOption(new SelectOption().setLabel(agreement));
    page.locator("#f-actionItemId").selectOption(new SelectOption().setLabel(item));
    papers();
    step("check");
    page.locator("#register button[type=submit]").click();
    assertThat(page.locator("h1")).hasText(venture.title());
    return page.url().replaceAll(".*/", "");
  }

  private void facts(Venture venture) {
    fill(page, "title", venture.title());
    fill(page, "summary", venture.summary());
    fill(page, "region", "RU-KHA");
    fill(page, "activity", venture.activity());
    fill(page, "capex.amount", venture.capex());
    fill(page, "capex.currency", "RUB");
    fill(page, "jobs", venture.jobs());
  }

  private void partner(int row, Partner partner) {
    fill(page, "partners[%d].name".formatted(row), partner.name());
    fill(page, "partners[%d].side".formatted(row), partner.side());
    fill(page, "partners[%d].sharePercent".formatted(row), partner.share());
  }

  private void needs(Venture venture) {
    page.locator("#f-siteTrack").check();
    fill(page, "siteNeeds.areaHectares", venture.needs().area());
    fill(page, "siteNeeds.utilities.powerKw", venture.needs().power());
    fill(page, "siteNeeds.utilities.gasM3PerHour", venture.needs().gas());
    fill(page, "siteNeeds.utilities.waterM3PerDay", venture.needs().water());
    fill(page, "siteNeeds.labourJobs", venture.jobs());
    page.locator("[id='f-siteNeeds.utilities.roadAccess']").check();
    fill(page, "regime", venture.regime());
  }

  private void papers() {
    page.locator("#file-0").setInputFiles(Forms.file("Business plan.pdf"));
    page.locator("#file-1").setInputFiles(Forms.file("Founders agreement.pdf"));
    assertThat(page.locator("[name='papers[0].title']")).hasValue("Business plan");
    assertThat(page.locator("[name='papers[1].title']")).hasValue("Founders agreement");
  }

  private void step(String name) {
    page.locator("#steps a[href='#step-" + name + "']").click();
  }
}
