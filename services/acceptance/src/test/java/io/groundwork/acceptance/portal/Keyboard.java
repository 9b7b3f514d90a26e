package io.groundwork.acceptance.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/** Somebody without a mouse: what has the focus is always seen, and comes in the page's order. */
final class Keyboard {

  private static final int MOST = 120;

  /** What has the focus, and where it stands among all elements; what is outside is no element. */
  private static final String FOCUSED =
      """
      () => {
        const it = document.activeElement;
        if (!it || it === document.body || it === document.documentElement) return "";
        return it.tagName.toLowerCase() + (it.id ? "#" + it.id : "") + " " + (it.name || it.textContent.trim().slice(0, 40));
      }
      """;

  private static final String PLACE =
      "() => [...document.querySelectorAll('*')].indexOf(document.activeElement)";

  /**
   * The browser itself frames the calendar within a field, which then is not what has the focus.
   */
  private static final String SEEN =
      """
      () => {
        const it = document.activeElement;
        const style = getComputedStyle(it);
        const box = it.getBoundingClientRect();
        const calendar = it.type === "date" && !it.matches(":focus");
        return (calendar || style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2)
          && box.width > 0 && box.height > 0 && box.right > 0 && box.bottom > 0
          && box.left < innerWidth && box.top < innerHeight;
      }
      """;

  private final Page page;

  Keyboard(Page page) {
    this.page = page;
  }

  void press(String key) {
    page.keyboard().press(key);
  }

  void type(String text) {
    page.keyboard().type(text);
  }

  /** From one thing to the next, or within one, until this has the focus; what was passed. */
  List<String> tabTo(String selector) {
    var passed = new ArrayList<String>();
    int place = -1;
    while (!has(selector)) {
      assertThat(passed).as("on the way to " + selector).hasSizeLessThan(MOST);
      press("Tab");
      passed.add(focused());
      assertThat(seen()).as("the focus is seen on " + focused()).isTrue();
      assertThat(place()).as("%s comes after %s", focused(), passed).isGreaterThanOrEqualTo(place);
      place = place();
    }
    return passed;
  }

  /** Fills in what comes next by this name. */
  void fill(String field, String text) {
    tabTo("[id='f-" + field + "']");
    type(text);
  }

  boolean has(String selector) {
    return page.evaluate("it => document.activeElement?.matches(it) ?? false", selector)
        .equals(true);
  }

  String focused() {
    return String.valueOf(page.evaluate(FOCUSED));
  }

  private boolean seen() {
    return page.evaluate(SEEN).equals(true);
  }

  private int place() {
    return ((Number) page.evaluate(PLACE)).intValue();
  }
}
