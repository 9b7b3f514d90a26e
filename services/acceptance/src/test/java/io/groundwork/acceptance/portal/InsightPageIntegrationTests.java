package io.groundwork.acceptance.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.groundwork.acceptance.Addresses;
import io.groundwork.acceptance.RunningSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** An observer reads the pipeline over time, and takes its tables along. */
@BrowserTest
@Order(39)
class InsightPageIntegrationTests {

  private static final String[] SUBJECTS = {
    "funnel", "durations", "bottlenecks", "capital", "jobs", "deadlines"
  };

  private final Addresses addresses = RunningSystem.get().addresses();

  @Test
  void showsEachSubjectWithItsTableAndFile() throws IOException {
    try (var desk = Desk.of(addresses)) {
      var page = desk.signIn("lev.abramov", "/insight");
      for (var subject : SUBJECTS) {
        var section = page.locator("section[aria-labelledby=" + subject + "]");
        assertThat(section).isVisible();
        assertThat(section.locator(".missing")).hasCount(0);
      }
      var funnel = page.locator("section[aria-labelledby=funnel]");
      assertThat(funnel.locator("tbody tr").first()).containsText("Proposed");
      assertThat(funnel.locator("figure[role=img]")).isVisible();
      var file = download(page, "Funnel (CSV)");
      assertThat(Files.readString(file)).startsWith("\ufeffStage,Entered,").contains("Proposed,");
      assertThat(Files.size(download(page, "All tables (XLSX)"))).isPositive();
    }
  }

  @Test
  void filtersWithoutLeavingThePage() {
    try (var desk = Desk.of(addresses)) {
      var page = desk.signIn("lev.abramov", "/insight");
      page.locator("#filter-activity").selectOption("0141");
      assertThat(page).hasURL(Pattern.compile(".*/insight\\?.*activity=0141.*"));
      assertThat(page.locator("section[aria-labelledby=jobs]")).containsText("Dairy farming");
      assertThat(page.locator("section[aria-labelledby=jobs]")).not().containsText("Warehousing");
    }
  }

  @Test
  void keepsDaysThatDoNotFitAndSaysWhatToChange() {
    try (var desk = Desk.of(addresses)) {
      var page = desk.signIn("lev.abramov", "/insight?from=2026-05-05&to=2026-01-01");
      assertThat(page.locator("#insight-wrong")).containsText("before the first");
      assertThat(page.locator("#filter-to")).hasValue("2026-01-01");
      assertThat(desk.violations()).isEmpty();
      page.locator("#filter-to").fill("2026-06-01");
      assertThat(page.locator("#funnel")).isVisible();
    }
  }

  private static Path download(Page page, String name) {
    return page.waitForDownload(() -> page.getByText(name).click()).path();
  }
}
