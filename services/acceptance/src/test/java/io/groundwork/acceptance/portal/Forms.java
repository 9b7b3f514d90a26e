package io.groundwork.acceptance.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.GetByRoleOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.LocatorOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;

/** What everybody does with the forms of the portal. */
final class Forms {

  /** In which the portal shows and reads times, as its pages say at their foot. */
  private static final ZoneId ZONE = ZoneId.of("Asia/Vladivostok");

  private static final Duration LIMIT = Duration.ofSeconds(20);

  private Forms() {}

  /** The first one whose name begins so. */
  static Locator link(Page page, String name) {
    return link(page.locator("#page"), name);
  }

  static Locator link(Locator within, String name) {
    var begins = Pattern.compile("^" + name);
    return within.getByRole(AriaRole.LINK, new GetByRoleOptions().setName(begins)).first();
  }

  static Locator row(Page page, String text) {
    return page.locator("#page tr", new LocatorOptions().setHasText(text)).first();
  }

  static void fill(Page page, String field, String text) {
    page.locator("[id='f-" + field + "']").fill(text);
  }

  /** Sends the form that the page, or its dialog, is about; the page says so then. */
  static void send(Page page, String done) {
    Gallery.passes(page);
    page.locator("#page form:not(.filters, .as-of-day, .as-of) button[type=submit]").last().click();
    assertThat(page.locator("main > .done")).containsText(done);
  }

  /** Opens pages again until it is so; in this thread, as a browser is no other's. */
  static void until(Callable<Boolean> isSo) {
    Awaitility.await().pollInSameThread().atMost(LIMIT).until(isSo);
  }

  static FilePayload file(String name) {
    return new FilePayload(name, "application/pdf", name.getBytes(StandardCharsets.UTF_8));
  }

  static String today() {
    return LocalDate.now(ZoneOffset.UTC).toString();
  }

  static String inAYear() {
    return LocalDate.now(ZoneOffset.UTC).plusYears(1).toString();
  }

  /** As a field for day and time takes it; to the second, so that a hold may be a short one. */
  static String time(LocalDateTime at) {
    var whole = at.getSecond() == 0 ? at.plusSeconds(1) : at;
    return DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss").format(whole);
  }

  static LocalDateTime now() {
    return LocalDateTime.now(ZONE);
  }
}
