package io.groundwork.acceptance.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.LocatorOptions;
import com.microsoft.playwright.Page.WaitForFunctionOptions;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/** An observer, who watches the board and a project on two pages and touches nothing. */
final class Onlooker {

  private static final WaitForFunctionOptions WITHIN_A_SECOND =
      new WaitForFunctionOptions().setTimeout(1_000);

  private static final String SHOWN =
      """
      ([selector, text]) => [...document.querySelectorAll(selector)]
        .some(it => it.checkVisibility() && it.innerText.replace(/\\s+/g, " ").includes(text))
      """;

  private static final double BY_ITSELF = 20_000;

  private final Desk desk;
  private final Page board;
  private final Page project;
  private String id = "";
  private int times;
  private Duration slowest = Duration.ZERO;

  Onlooker(Desk desk) {
    this.desk = desk;
    this.board = desk.signIn("lev.abramov", "/board");
    this.project = desk.besides().page();
    opened(board);
  }

  /** A card that has just come, which leads to its page. */
  void seesNewCard(String project) {
    id = project;
    var card = "#cards-PROPOSED #card-" + id;
    withinASecond(board, card, "");
    var page = Objects.requireNonNull(board.locator(card + " h3 a").getAttribute("href"));
    this.project.navigate(desk.address(page));
    opened(this.project);
  }

  /** What somebody else did a moment ago. */
  void sees(String story) {
    withinASecond(this.project, "#story .chapter li", story);
  }

  /** What comes of it in other services, or by the clock. */
  void seesInTime(String story) {
    assertThat(told(story)).isVisible(new IsVisibleOptions().setTimeout(BY_ITSELF));
  }

  /** Where the card stands, in the column of that stage. */
  void seesStage(String stage) {
    var card = board.locator("#cards-" + stage + " #card-" + id);
    assertThat(card).isVisible(new IsVisibleOptions().setTimeout(BY_ITSELF));
  }

  void seesTrack(String track, String state) {
    assertThat(project.locator("#tracks h3:text-is('" + track + "') + .state"))
        .containsText(state, new ContainsTextOptions().setTimeout(BY_ITSELF));
  }

  Page project() {
    return project;
  }

  private Locator told(String story) {
    return project.locator("#story .chapter li", new LocatorOptions().setHasText(story)).first();
  }

  /** The browser looks at every frame. */
  private void withinASecond(Page page, String selector, String text) {
    var began = System.nanoTime();
    try {
      page.waitForFunction(SHOWN, List.of(selector, text), WITHIN_A_SECOND);
    } catch (TimeoutError e) {
      throw new AssertionError("not seen within a second: " + selector + " " + text, e);
    }
    var took = Duration.ofNanos(System.nanoTime() - began);
    slowest = took.compareTo(slowest) > 0 ? took : slowest;
    times++;
  }

  private static void opened(Page page) {
    assertThat(page.locator("html[data-live=open]")).hasCount(1);
  }

  /** How soon after others were told that it is done. */
  String said() {
    return "%d acts of others seen, the slowest after %d ms".formatted(times, slowest.toMillis());
  }
}
