package io.groundwork.acceptance.portal;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator.FillOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.groundwork.acceptance.Addresses;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody at a browser of their own, with one page open. */
final class Desk implements AutoCloseable {

  /** What they look at it with. */
  enum Screen {
    DESKTOP(1440, 900),
    PHONE(390, 844);

    private final int width;
    private final int height;

    Screen(int width, int height) {
      this.width = width;
      this.height = height;
    }
  }

  private static final String PASSWORD = "groundwork-demo";
  private static final Path SCREENSHOTS = Path.of("target/screenshots");

  private final BrowserContext context;
  private final Page page;
  private final String portal;
  private final String language;
  private final Screen screen;

  Desk(
      Chromium chromium, Addresses addresses, String language, Screen screen, ColorScheme colours) {
    var options =
        new Browser.NewContextOptions()
            .setLocale(language)
            .setViewportSize(screen.width, screen.height)
            .setColorScheme(colours);
    this.context = chromium.browser().newContext(options);
    this.page = context.newPage();
    this.portal = addresses.url("portal");
    this.language = language;
    this.screen = screen;
  }

  static Desk of(Chromium chromium, Addresses addresses) {
    return new Desk(chromium, addresses, "en", Screen.DESKTOP, ColorScheme.LIGHT);
  }

  Page page() {
    return page;
  }

  BrowserContext context() {
    return context;
  }

  /** Opens a page of the portal. */
  Page open(String path) {
    page.navigate(portal + path);
    return page;
  }

  /** Opens a page, and signs in where that leads to. */
  Page signIn(String user, String path) {
    open(path);
    page.locator("#username").fill(user, new FillOptions().setTimeout(10_000));
    page.locator("#password").fill(PASSWORD);
    page.getByRole(
            AriaRole.BUTTON, new GetByRoleOptions().setName(Pattern.compile("Sign in|Войти")))
        .click();
    page.waitForURL(portal + "/**");
    return page;
  }

  /** What axe-core finds wrong with the page as it is now, by rule and place. */
  List<String> violations() {
    page.evaluate(script("/axe.min.js"));
    var found =
        page.evaluate(
            """
            async () => (await axe.run(document, {runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}))
              .violations.flatMap(v => v.nodes.map(n => v.id + " at " + n.target.join(" ") + ": " + n.failureSummary))
            """);
    return found instanceof List<?> list
        ? list.stream().map(String::valueOf).collect(Collectors.toList())
        : List.of("axe did not answer");
  }

  /** Kept for people to look at. */
  void screenshot(String name) {
    var file =
        "%s-%s-%s.png".formatted(name, language, screen.name().toLowerCase(java.util.Locale.ROOT));
    page.screenshot(
        new ScreenshotOptions()
            .setPath(SCREENSHOTS.resolve(file))
            .setFullPage(screen == Screen.PHONE));
  }

  private static String script(String resource) {
    try (var in = Objects.requireNonNull(Desk.class.getResourceAsStream(resource))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    context.close();
  }
}
