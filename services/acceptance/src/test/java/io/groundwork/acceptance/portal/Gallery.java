package io.groundwork.acceptance.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * One page of each kind as it is now, opened anew in both languages and on both screens: axe finds
 * nothing, nothing has to be moved sideways, and a picture is kept in {@code target/gallery}.
 */
final class Gallery {

  /** Pages of one kind differ by ids, numbers, tokens and filters only. */
  static String kind(String url) {
    return url.replaceAll("\\?.*|^https?://[^/]*", "")
        .replaceAll("(?<=/confirmations/)[^/]+", "-")
        .replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}|[0-9]+", "-")
        .replaceAll("(?<=/parked/)(projects|sites|financing|monitoring)", "-");
  }

  private record Look(String language, Desk.Screen screen, ColorScheme colours) {
    String folder() {
      return language + "-" + screen;
    }
  }

  private static final boolean WANTED = Boolean.getBoolean("groundwork.gallery");
  private static final Path PICTURES = Path.of("target/gallery");
  private static final Set<String> SEEN = new HashSet<>();
  private static final List<Look> LOOKS =
      List.of(
          new Look("en", Desk.Screen.DESKTOP, ColorScheme.LIGHT),
          new Look("ru", Desk.Screen.DESKTOP, ColorScheme.DARK),
          new Look("en", Desk.Screen.PHONE, ColorScheme.DARK),
          new Look("ru", Desk.Screen.PHONE, ColorScheme.LIGHT));

  private Gallery() {}

  /** Somebody comes by while they do their work; it takes seconds, so only where it is wanted. */
  static void passes(Page page) {
    if (WANTED) {
      keep(page);
    }
  }

  /** What whoever has opened this page sees at its address, if nobody has shown one like it. */
  static void keep(Page page) {
    if (SEEN.add(kind(page.url()))) {
      var wrong = new ArrayList<String>();
      for (var look : LOOKS) {
        try (var desk = Desk.like(page, look.language(), look.screen(), look.colours())) {
          look(desk, look.folder()).forEach(each -> wrong.add(look.folder() + ": " + each));
        }
      }
      assertThat(wrong).as(page.url()).isEmpty();
    }
  }

  /** Whether one like it has been shown. */
  static boolean has(String path) {
    return SEEN.contains(kind(path));
  }

  static int kinds() {
    return SEEN.size();
  }

  private static List<String> look(Desk desk, String folder) {
    var file = (kind(desk.page().url()) + ".png").substring(1).replaceAll("[^a-z.]+", "-");
    var picture = PICTURES.resolve(folder).resolve(file);
    PlaywrightAssertions.assertThat(desk.page().locator(".map:not([data-drawn], .empty)"))
        .hasCount(0);
    desk.page().screenshot(new ScreenshotOptions().setPath(picture).setFullPage(true));
    var wrong = new ArrayList<>(desk.violations());
    if (Boolean.TRUE.equals(
        desk.page().evaluate("() => document.documentElement.scrollWidth > innerWidth"))) {
      wrong.add("is too wide");
    }
    return wrong;
  }
}
