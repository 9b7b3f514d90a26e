package io.groundwork.acceptance.portal;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The machine's own Chromium, one for all tests, whose desks share nothing; it ends with them. */
final class Chromium {

  static final String MISSING =
      "no Chromium was found: apt-get install chromium, or name one in CHROMIUM";

  private static final List<String> USUAL =
      List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");

  private static @Nullable Browser browser;

  private Chromium() {}

  /** The one that is named, and no other one in its place; else a usual one. */
  static Optional<Path> find() {
    var named = System.getenv("CHROMIUM");
    return (named == null ? USUAL : List.of(named))
        .stream().map(Path::of).filter(Files::isExecutable).findFirst();
  }

  static Browser browser() {
    if (browser == null || !browser.isConnected()) {
      browser = launch();
    }
    return browser;
  }

  private static Browser launch() {
    var environment = new HashMap<>(System.getenv());
    environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    var options =
        new LaunchOptions()
            .setExecutablePath(find().orElseThrow(() -> new IllegalStateException(MISSING)))
            .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking"));
    var playwright = Playwright.create(new CreateOptions().setEnv(environment));
    Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
    return playwright.chromium().launch(options);
  }
}
