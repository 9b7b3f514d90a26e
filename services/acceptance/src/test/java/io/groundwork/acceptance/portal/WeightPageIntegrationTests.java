package io.groundwork.acceptance.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import io.groundwork.acceptance.Addresses;
import io.groundwork.acceptance.RunningSystem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * What comes over the wire for a page of somebody who was never here, headers and all, as the
 * browser counts it; without the map, which comes after the page. How soon something is to be seen
 * is printed, not judged.
 */
@BrowserTest
@Order(33)
class WeightPageIntegrationTests {

  private static final long MOST = 200_000;
  private static final String MAP = ".*(/leaflet/|/base-map|/sites/map\\.json).*";

  private final Addresses addresses = RunningSystem.get().addresses();

  @Test
  void keepsEveryPageBelow200Kilobytes() {
    try (var desk = Desk.of(addresses)) {
      var page = desk.signIn("igor.petrov", "/board?text=Dairy+farm+with+1,800+cows");
      var project = href(page, ".card h3 a");
      desk.open("/sites");
      var plot = href(page, "#page tbody a[href^='/sites/plots/']");
      desk.open("/agreements");
      var agreement = href(page, "#page tbody a");
      var scale = new Scale(desk.context().newCDPSession(page));
      for (var path :
          List.of(
              "/board",
              "/work",
              "/changes",
              "/insight",
              project,
              project + "/acts/document",
              project.replace("/projects/", "/financing/"),
              "/financing",
              "/agreements",
              agreement,
              "/projects/new",
              "/projects/import",
              "/sites",
              plot,
              "/sites/projects",
              project.replace("/projects/", "/sites/projects/"))) {
        scale.empty();
        desk.open(path);
        var paint = paint(page);
        var bytes = scale.bytes();
        System.out.printf("%-60s %6d bytes, first paint after %4.0f ms%n", path, bytes, paint);
        assertThat(bytes).as(path).isBetween(2_000L, MOST);
      }
    }
  }

  private static String href(Page page, String link) {
    return Objects.requireNonNull(page.locator(link).last().getAttribute("href"));
  }

  private static double paint(Page page) {
    var paint = "() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime";
    return ((Number) page.waitForFunction(paint).jsonValue()).doubleValue();
  }

  /** Counts what the browser says to have received, with nothing in its cache. */
  private static final class Scale {

    private final Map<String, String> addresses = new HashMap<>();
    private final Map<String, Long> received = new HashMap<>();

    Scale(CDPSession browser) {
      browser.send("Network.enable");
      var none = new JsonObject();
      none.addProperty("cacheDisabled", true);
      browser.send("Network.setCacheDisabled", none);
      browser.on("Network.requestWillBeSent", event -> addresses.put(id(event), url(event)));
      browser.on(
          "Network.loadingFinished",
          event -> received.put(id(event), event.get("encodedDataLength").getAsLong()));
    }

    void empty() {
      addresses.clear();
      received.clear();
    }

    /** Of what was asked for since; a stream that goes on is not received. */
    long bytes() {
      return addresses.entrySet().stream()
          .filter(it -> !it.getValue().matches(MAP))
          .mapToLong(it -> received.getOrDefault(it.getKey(), 0L))
          .sum();
    }

    private static String id(JsonObject event) {
      return event.get("requestId").getAsString();
    }

    private static String url(JsonObject event) {
      return event.getAsJsonObject("request").get("url").getAsString();
    }
  }
}
