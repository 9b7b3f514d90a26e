package io.groundwork.acceptance.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.Page.PdfOptions;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import io.groundwork.acceptance.Addresses;
import io.groundwork.acceptance.RunningSystem;
import io.groundwork.acceptance.portal.Desk.Screen;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a meeting takes along on paper: all that is said, nothing to press, nothing cut off. */
@BrowserTest
@Order(39)
class PrintPageIntegrationTests {

  private static final Path FOLDER = Path.of("target/screenshots");
  private static final int A4_WIDTH = 718;
  private static final int A4_HEIGHT = 1047;

  /** What is seen though it is to be pressed or typed into. */
  private static final String PRESSABLE =
      """
      () => [...document.querySelectorAll("button, .button, input, select, textarea, nav a, .skip, dialog")]
        .filter(it => it.checkVisibility()).map(it => it.outerHTML.slice(0, 120))
      """;

  /** What stands beyond the right edge of the paper. */
  private static final String CUT_OFF =
      """
      () => [...document.querySelectorAll("main *")]
        .filter(it => it.checkVisibility() && !it.closest(".unseen, svg") && it.getBoundingClientRect().right > innerWidth + 1)
        .map(it => it.outerHTML.slice(0, 120))
      """;

  private static final String WHITE =
      "() => getComputedStyle(document.body).backgroundColor === 'rgb(255, 255, 255)'"
          + " && getComputedStyle(document.querySelector('main h1')).color === 'rgb(0, 0, 0)'";

  private final Addresses addresses = RunningSystem.get().addresses();

  @ParameterizedTest
  @CsvSource({"en, LIGHT", "ru, DARK"})
  void printsBoardProjectPlanAndInsight(String language, ColorScheme colours) {
    try (var desk = new Desk(addresses, language, Screen.DESKTOP, colours)) {
      var page = desk.signIn("igor.petrov", "/board?text=Dairy+farm+with+1,800+cows");
      var project = Objects.requireNonNull(page.locator(".card h3 a").last().getAttribute("href"));
      var financing = project.replace("/projects/", "/financing/");
      print(desk, "/board", "board-" + language);
      print(desk, project, "project-" + language);
      print(desk, financing, "plan-" + language);
      print(desk, "/insight", "insight-" + language);
    }
  }

  private static void print(Desk desk, String path, String name) {
    var page = desk.open(path);
    page.emulateMedia(new EmulateMediaOptions().setMedia(Media.PRINT));
    page.setViewportSize(A4_WIDTH, A4_HEIGHT);
    page.screenshot(new ScreenshotOptions().setPath(file(name + ".png")).setFullPage(true));
    page.pdf(new PdfOptions().setPath(file(name + ".pdf")).setFormat("A4"));
    nothing(page, PRESSABLE, name + ": to be pressed");
    nothing(page, CUT_OFF, name + ": cut off");
    assertThat(page.evaluate(WHITE)).as(name + " in black on white").isEqualTo(true);
    page.emulateMedia(new EmulateMediaOptions().setMedia(Media.SCREEN));
  }

  private static void nothing(Page page, String question, String what) {
    assertThat(page.evaluate(question)).as(what).isEqualTo(List.of());
  }

  private static Path file(String name) {
    return FOLDER.resolve("print-" + name);
  }
}
