package io.groundwork.acceptance.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator.FillOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import io.groundwork.acceptance.Addresses;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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

  private static final String LANGUAGE_COOKIE = "groundwork_language";
  private static final String PASSWORD = "groundwork-demo";
  private static final Map<List<String>, List<Cookie>> SIGNED_IN = new HashMap<>();
  private static final Path SCREENSHOTS = Path.of("target/screenshots");

  private final BrowserContext context;
  private final Page page;
  private final String portal;
  private final String language;
  private final Screen screen;
  private final Set<String> looked = new HashSet<>();

  Desk(Addresses addresses, String language, Screen screen, ColorScheme colours) {
    this(
        context(Chromium.browser(), language, screen, colours),
        addresses.url("portal"),
        language,
        screen);
  }

  private Desk(BrowserContext context, String portal, String language, Screen screen) {
    this.context = context;
    this.page = context.newPage();
    this.portal = portal;
    this.language = language;
    this.screen = screen;
  }

  static Desk of(Addresses addresses) {
    return new Desk(addresses, "en", Screen.DESKTOP, ColorScheme.LIGHT);
  }

  /** Somebody whose browser runs no scripts. */
  static Desk withoutScript(Addresses addresses) {
    var options = new Browser.NewContextOptions().setLocale("en").setJavaScriptEnabled(false);
    return new Desk(
        Chromium.browser().newContext(options), addresses.url("portal"), "en", Screen.DESKTOP);
  }

  /** Whoever has that page open, as if at another browser, at the same address. */
  static Desk like(Page page, String language, Screen screen, ColorScheme colours) {
    var address = URI.create(page.url());
    var desk =
        new Desk(
            context(page.context().browser(), language, screen, colours),
            address.getScheme() + "://" + address.getAuthority(),
            language,
            screen);
    desk.context.addCookies(
        page.context().cookies().stream()
            .filter(cookie -> !cookie.name.equals(LANGUAGE_COOKIE))
            .toList());
    desk.page.navigate(page.url());
    return desk;
  }

  private static BrowserContext context(
      Browser browser, String language, Screen screen, ColorScheme colours) {
    return browser.newContext(
        new Browser.NewContextOptions()
            .setLocale(language)
            .setViewportSize(screen.width, screen.height)
            .setColorScheme(colours));
  }

  /** Another page of the same browser, which ends with it. */
  Desk besides() {
    return new Desk(context, portal, language, screen);
  }

  Page page() {
    return page;
  }

  BrowserContext context() {
    return context;
  }

  String address(String path) {
    return portal + path;
  }

  /** Opens a page of the portal. */
  Page open(String path) {
    page.navigate(address(path));
    return page;
  }

  /** Opens a page as somebody who signed in before, or signs in where that leads to. */
  Page signIn(String user, String path) {
    var who = List.of(portal, language, user);
    context.addCookies(SIGNED_IN.getOrDefault(who, List.of()));
    if (!open(path).url().startsWith(portal)) {
      signIn(user);
      SIGNED_IN.put(who, context.cookies());
    }
    return page;
  }

  /** On the issuer's page, which another one has led to. */
  Page signIn(String user) {
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

  Page openProject(String id) {
    return open("/projects/" + id);
  }

  /** The project's financing plan, from its page. */
  Page openPlan(String project) {
    openProject(project).locator("#money a.more-link").click();
    page.waitForURL("**/financing/*");
    return page;
  }

  /** The project's site and residency, from its page. */
  Page openSite(String project) {
    openProject(project).locator("#tracks a[href^='/sites/projects/']").first().click();
    page.waitForURL("**/sites/projects/*");
    return page;
  }

  /** Keeps a picture of the page, and finds nothing wrong with it; the first time it is here. */
  void look(String name) {
    if (looked.add(name)) {
      screenshot(name);
      assertThat(violations()).as(name).isEmpty();
    }
  }

  /** Kept for people to look at. */
  void screenshot(String name) {
    var file = "%s-%s-%s.png".formatted(name, language, screen.name().toLowerCase(Locale.ROOT));
    page.screenshot(
        new ScreenshotOptions()
            .setPath(SCREENSHOTS.resolve(file))
            .setFullPage(screen == Screen.PHONE));
    Gallery.passes(page);
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
