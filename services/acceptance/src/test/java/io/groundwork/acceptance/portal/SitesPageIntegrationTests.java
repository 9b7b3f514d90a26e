package io.groundwork.acceptance.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.groundwork.acceptance.portal.Forms.link;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.Route.FulfillOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import io.groundwork.acceptance.Addresses;
import io.groundwork.acceptance.RunningSystem;
import io.groundwork.acceptance.portal.Desk.Screen;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A site officer registers land, gives it to a project and decides about its residency. */
@BrowserTest
@Order(37)
class SitesPageIntegrationTests {

  private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

  /** The head of a page, with three rows of links. */
  private static final double LOW = 140;

  /** Tables of which a phone shows a part only. */
  private static final String CUT_OFF =
      """
      () => [...document.querySelectorAll("table")].filter(() => innerWidth < 700)
        .filter(it => it.scrollWidth > it.parentElement.clientWidth).map(it => it.innerText)
      """;

  /** Some are shown, each inside a plot or beside all of them. */
  private static final String LABELS =
      """
      () => {
        const boxes = (of) => [...document.querySelectorAll(of)].map(it => it.getBoundingClientRect());
        const shown = boxes(".labelled .plot-label:not(.crowded)");
        const holds = (plot, it) => plot.left <= it.left && it.right <= plot.right
          && plot.top <= it.top && it.bottom <= plot.bottom;
        const beside = (plot, it) => plot.right <= it.left || it.right <= plot.left
          || plot.bottom <= it.top || it.bottom <= plot.top;
        return shown.length > 0 && shown.every(it =>
          boxes("[data-shape]").every(plot => holds(plot, it) || beside(plot, it)));
      }
      """;

  private static final String PLACE = "it => JSON.stringify(it.getBoundingClientRect())";

  private static final String IS_IN_PLOT =
      """
      it => {
        const name = it.getBoundingClientRect();
        const plot = document.querySelector("[data-shape]").getBoundingClientRect();
        return plot.left <= name.left && name.right <= plot.right
          && plot.top <= name.top && name.bottom <= plot.bottom;
      }
      """;

  /** Two pictures after the last step of a move. */
  private static final String AT_REST =
      """
      () => document.querySelector(".leaflet-pan-anim, .leaflet-zoom-anim") === null
        && new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done(true))))
      """;

  private static final ContainsTextOptions WITHIN_A_SECOND =
      new ContainsTextOptions().setTimeout(1_000);

  private final Addresses addresses = RunningSystem.get().addresses();

  @Test
  void givesLandToAProjectUntilItsReleaseBeforeEverybodysEyes() {
    var title = "Read " + UUID.randomUUID();
    var project = accepted(title);
    var site = "/sites/projects/" + project;
    try (var officer = Desk.of(addresses);
        var observer = Desk.of(addresses)) {
      var page = officer.signIn("oleg.sidorov", "/sites/territories/new");
      var plot = land(page);
      assertThat(page.locator("#page .under")).containsText("Free");
      awaited(officer, site, "Looks for a plot");
      var list = observer.signIn("lev.abramov", "/sites/projects");
      var row = list.locator("#site-" + project);
      while (row.count() == 0) {
        link(list, "Show more").click();
      }
      var one = observer.besides().open(site);
      for (var seen : List.of(list, one)) {
        assertThat(seen.locator("html[data-live=open]")).hasCount(1);
      }
      list.locator("#filter-status").focus();
      list.locator("#filter-status").selectOption("CLOSED");
      one.locator("#matches a[href$='" + plot + "']").focus();

      officer.open(site + "/hold?plot=" + plot);
      until(page, 20);
      assertThat(page.locator(".done")).hasText("The plot is held.");
      assertThat(one.locator("#site-now")).containsText("Plot held", WITHIN_A_SECOND);
      assertThat(row).containsText("Plot held", WITHIN_A_SECOND);
      said(one, "Site: Plot held: Plot ");
      said(list, title + ": Plot held: Plot ");
      assertThat(one.locator("#site-now")).hasClass(Pattern.compile("\\bnew\\b"));
      assertThat(row).hasClass(Pattern.compile("\\bnew\\b"));
      assertThat(list.locator("#filter-status")).isFocused();
      assertThat(list.locator("#filter-status")).hasValue("CLOSED");
      assertThat(one.locator("#now")).isFocused();

      one.locator("#site-now a").focus();
      row.locator("th a").focus();
      page.locator("a[href$='/hold-extension']").click();
      until(page, 40);
      assertThat(page.locator(".done")).hasText("The hold is extended.");
      assertThat(one.locator("#site-now")).containsText("extended once", WITHIN_A_SECOND);
      assertThat(one.locator("#site-now a")).isFocused();
      assertThat(row.locator("th a")).isFocused();

      page.locator("a[href$='/release']").click();
      page.locator("#f-reason").fill("The partners chose another plot");
      send(page);
      assertThat(page.locator(".done")).hasText("The hold is released.");
      assertThat(one.locator("#site-now")).containsText("Looks for a plot", WITHIN_A_SECOND);
      assertThat(row).containsText("Looks for a plot", WITHIN_A_SECOND);
      said(one, "Site: Looks for a plot");
      assertThat(one.locator("#history")).containsText("The partners chose another plot");
      assertThat(one.locator("#matches .new")).hasCount(0);
      assertThat(page.locator("#matches tbody")).not().hasCount(0);
      one.navigate(observer.address("/sites/plots/" + plot));
      assertThat(one.locator("#page .acts")).hasCount(0);
      assertThat(one.locator("#history")).containsText("The partners chose another plot");
    }
  }

  @Test
  void showsWithinASecondOnMapAndListWhatAnOfficerDid() {
    var project = accepted("Seen " + UUID.randomUUID());
    try (var officer = Desk.of(addresses);
        var observer = Desk.of(addresses)) {
      var page = officer.signIn("oleg.sidorov", "/sites/territories/new");
      var plot = land(page);
      var territory = page.locator(".back a").last().getAttribute("href");
      var list =
          observer.signIn("lev.abramov", territory.replace("/territories/", "?territoryId="));
      var one = observer.besides().page();
      one.navigate(observer.address("/sites/plots/" + plot));
      for (var seen : List.of(list, one)) {
        assertThat(seen.locator("html[data-live=open]")).hasCount(1);
        assertThat(seen.locator(".map[data-drawn]")).hasCount(1);
      }
      list.locator(".leaflet-control-zoom-out").click();
      list.locator("#filter-hectares").focus();
      var shape = list.locator("[data-shape='" + plot + "']");
      var outline = Objects.requireNonNull(shape.getAttribute("d"));

      awaited(officer, "/sites/projects/" + project, "Looks for a plot");
      officer.open("/sites/projects/" + project + "/hold?plot=" + plot);
      until(page, 20);
      assertThat(page.locator(".done")).hasText("The plot is held.");
      showsState(list, plot, "Held");
      assertThat(one.locator("#standing")).containsText("Held", WITHIN_A_SECOND);
      assertThat(one.locator("#history")).containsText("Seen");
      assertThat(list.locator("tr[data-plot='" + plot + "']")).hasClass(Pattern.compile("new"));
      assertThat(shape).hasAttribute("d", outline);
      assertThat(list.locator("#filter-hectares")).isFocused();
      var name = list.locator("tr[data-plot='" + plot + "'] th a");
      name.focus();
      one.locator("#history a").last().focus();

      page.locator("a[href$='/release']").click();
      page.locator("#f-reason").fill("The partners chose another plot");
      send(page);
      assertThat(page.locator(".done")).hasText("The hold is released.");
      showsState(list, plot, "Free");
      assertThat(one.locator("#standing")).containsText("Free", WITHIN_A_SECOND);
      assertThat(name).isFocused();
      assertThat(one.locator("#history a")).hasCount(2);
      assertThat(one.locator("#history a").last()).isFocused();
    }
  }

  /** A name stands in its plot, also when a move has brought it in. */
  @Test
  void placesNamesAnewWhenTheMapIsMoved() {
    try (var desk = Desk.of(addresses)) {
      var page = desk.signIn("oleg.sidorov", "/sites/territories/new");
      var west = ThreadLocalRandom.current().nextDouble(-170, 100);
      var south = ThreadLocalRandom.current().nextDouble(-40, 40);
      territory(page, west, south);
      plot(page, "Low", box(west + 0.02, south + 0.002, 0.01));
      page.locator(".back a").last().click();
      assertThat(page.locator(".map[data-drawn='1']")).hasCount(1);
      var low = page.locator(".plot-label");
      assertThat(page.evaluate(LABELS)).as("as it is opened").isEqualTo(true);
      moved(page, "+");
      moved(page, "+");
      assertThat(low.evaluate(IS_IN_PLOT)).as("outside of the map").isEqualTo(false);
      IntStream.range(0, 5).forEach(_ -> moved(page, "ArrowDown"));
      assertThat(low.evaluate(IS_IN_PLOT)).as("moved in").isEqualTo(true);
    }
  }

  private static void moved(Page page, String key) {
    var edge = page.locator("path.edge");
    var before = edge.evaluate(PLACE);
    page.locator(".map").press(key);
    page.waitForCondition(() -> !edge.evaluate(PLACE).equals(before));
    page.waitForFunction(AT_REST);
  }

  /** Or an older answer could be drawn over a newer one. */
  @Test
  void asksForAPageAgainOnlyWhenItIsAnswered() {
    try (var desk = Desk.of(addresses)) {
      var page = desk.signIn("lev.abramov", "/sites");
      assertThat(page.locator(".map[data-drawn]")).hasCount(1);
      assertThat(page.locator("html[data-live=open]")).hasCount(1);
      page.clock().install();
      var asked = new ArrayList<Route>();
      page.route(desk.address("/sites"), asked::add);

      somethingHappens(page);
      page.waitForCondition(() -> asked.size() == 1);
      somethingHappens(page);
      assertThat(asked).hasSize(1);
      asked.getFirst().resume();
      page.waitForCondition(() -> waited(page) && asked.size() == 2);
      var newer = asked.getLast();
      var text = newer.fetch().text().replace(">Plots</h2>", ">Plots of now</h2>");
      newer.fulfill(new FulfillOptions().setBody(text).setContentType("text/html;charset=UTF-8"));
      assertThat(page.locator("#plots-title")).hasText("Plots of now");
    }
  }

  /** And all that is asked because of it has been asked. */
  private static void somethingHappens(Page page) {
    page.evaluate(
        "() => document.dispatchEvent(new CustomEvent('live', {detail: {topic: 'sites.plot'}}))");
    waited(page);
  }

  /** A second, which takes no time; then whatever is asked for later comes later. */
  private static boolean waited(Page page) {
    page.clock().runFor(1_000);
    return page.evaluate("() => fetch('/static/mark.svg').then(it => it.ok)").equals(true);
  }

  private static void until(Page page, int days) {
    page.locator("#f-until").fill(TYPED.format(LocalDateTime.now().plusDays(days)));
    send(page);
  }

  private static void said(Page page, String text) {
    assertThat(page.locator("#announcements")).containsText(text, WITHIN_A_SECOND);
  }

  private static void showsState(Page list, String plot, String state) {
    var fill = "url(#plot-" + state.toUpperCase(Locale.ROOT) + ")";
    assertThat(list.locator("tr[data-plot='" + plot + "']")).containsText(state, WITHIN_A_SECOND);
    assertThat(list.locator("[data-shape='" + plot + "']")).hasAttribute("fill", fill);
    assertThat(list.locator("#announcements")).containsText(": " + state);
  }

  @Test
  void decidesAboutResidency() {
    var project = accepted("Resident " + UUID.randomUUID());
    var site = "/sites/projects/" + project;
    try (var registrar = Desk.of(addresses);
        var officer = Desk.of(addresses)) {
      var hers = registrar.signIn("anna.kuznetsova", site);
      awaited(registrar, site, "Not applied for");
      hers.locator("a[href$='/application']").click();
      hers.locator("#f-territoryId").selectOption(new String[] {demonstration(hers)});
      hers.locator("#f-applicant").fill("Amur Farm LLC");
      var his = officer.signIn("oleg.sidorov", "/sites/projects");
      assertThat(his.locator("html[data-live=open]")).hasCount(1);
      send(hers);
      assertThat(hers.locator(".done")).hasText("The application is made.");

      var work = his.locator("tr[id^='RESIDENCY-" + project + "']");
      assertThat(work).containsText("Resident ", WITHIN_A_SECOND);
      assertThat(work.locator("td small")).hasCount(1);
      assertThat(work.locator("td small")).not().containsText("Resident ");
      said(his, "Resident ");
      work.locator("a").click();
      his.locator("a[href$='/grant']").click();
      assertThat(his.locator(".site-facts")).containsText("Amur Farm LLC");
      send(his);
      assertThat(his.locator(".done")).hasText("Residency is granted.");
      assertThat(hers.locator("#residency-now")).containsText("Granted", WITHIN_A_SECOND);
      said(hers, "Residency: Granted");
      assertThat(his.locator("a[href$='/end']")).hasCount(1);
    }
  }

  @Test
  void keepsWhatWasTypedAndSaysWhatIsWrongBesideTheBoundary() {
    try (var desk = Desk.of(addresses)) {
      var page = desk.signIn("oleg.sidorov", "/sites/territories/new");
      page.locator("#f-name").fill("Kept");
      page.locator("#f-boundary").fill("{\"type\": \"Polygon\"");
      send(page);
      assertThat(page.locator("#e-boundary")).containsText("This is no GeoJSON");
      assertThat(page.locator("#f-name")).hasValue("Kept");
      page.locator("#f-region").fill("RU-KHA");
      page.locator("#f-regime").fill("RU-ADT");
      fill(page, "Kept", "{\"type\":\"Polygon\",\"coordinates\":[[[140,50],[141,50]]]}");
      send(page);
      assertThat(page.locator("#e-boundary p")).hasCount(1);
      assertThat(page.locator(".summary")).isFocused();
      assertThat(desk.violations()).isEmpty();
    }
  }

  @Test
  void registersTheRightPlotsOfAFileOnceAndReportsTheOthers() {
    try (var desk = Desk.of(addresses)) {
      var page = desk.signIn("oleg.sidorov", "/sites/territories/new");
      double west = ThreadLocalRandom.current().nextDouble(-170, 100);
      double south = ThreadLocalRandom.current().nextDouble(-40, 40);
      var territory = territory(page, west, south);
      var good = "Good " + UUID.randomUUID();
      var file =
          collection(
              feature(good, "9000", box(west + 0.01, south + 0.01, 0.01)),
              feature("Blank", "", box(west + 0.02, south + 0.01, 0.01)),
              feature("Outside", "9000", box(west + 1, south, 0.01)),
              feature("Second " + good, "9000", box(west + 0.03, south + 0.01, 0.01)));
      link(page, "Register many plots").click();
      assertThat(page.locator("#f-territoryId option:checked")).hasText(territory);
      read(page, file);
      assertThat(page.locator("#import [role=status]"))
          .hasText("3 plots are right, 1 has something to be changed.");
      assertThat(page.locator("#import")).containsText("powerKw");
      page.locator("#import button[type=submit]").click();
      assertThat(page.locator("#import [role=status]"))
          .hasText("Done: 2 registered, 0 were there before, 2 not registered.");
      var refused = "is not inside territory " + territory;
      assertThat(page.locator("#import tr:has(th:text-is('3'))").first()).containsText(refused);
      clean(desk, "sites-import-report");

      desk.open("/sites/plots/import");
      clean(desk, "sites-import");
      page.locator("#f-territoryId").selectOption(new SelectOption().setLabel(territory));
      read(page, file);
      assertThat(page.locator("#import td:text-is('Was there before')")).hasCount(2);
      page.locator("#import button[type=submit]").click();
      assertThat(page.locator("#import [role=status]"))
          .hasText("Done: 0 registered, 2 were there before, 2 not registered.");
      link(page, good).click();
      assertThat(page.locator("h1")).hasText(good);
      page.locator(".back a").last().click();
      assertThat(page.locator("#plots tbody tr")).hasCount(2);
    }
  }

  @Test
  void offersManyPlotsToSiteOfficersOnly() {
    try (var desk = Desk.of(addresses)) {
      var page = desk.signIn("lev.abramov", "/sites");
      assertThat(page.locator("a[href='/sites/plots/import']")).hasCount(0);
      var answer = Objects.requireNonNull(page.navigate(desk.address("/sites/plots/import")));
      assertThat(answer.status()).isEqualTo(403);
    }
  }

  private static void read(Page page, String file) {
    var bytes = file.getBytes(StandardCharsets.UTF_8);
    page.locator("#f-file")
        .setInputFiles(new FilePayload("plots.geojson", "application/geo+json", bytes));
    send(page);
    assertThat(page.locator("#import")).isVisible();
  }

  private static String collection(String... features) {
    return "{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", features) + "]}";
  }

  private static String feature(String name, String power, String polygon) {
    return """
    {"type": "Feature", "geometry": %s, "properties": {"name": "%s", "powerKw": "%s",
      "gasM3PerHour": 300, "waterM3PerDay": 250.5, "roadAccess": true, "railAccess": false,
      "labourJobs": 700, "availableFrom": "2022-06-01"}}
    """
        .formatted(polygon, name, power);
  }

  @ParameterizedTest
  @CsvSource({"en, DESKTOP, LIGHT", "ru, PHONE, DARK"})
  void axeFindsNothingOnMapsTablesAndForms(String language, Screen screen, ColorScheme colours) {
    var project = accepted("Looked at " + UUID.randomUUID());
    try (var desk = new Desk(addresses, language, screen, colours)) {
      var page = desk.signIn("oleg.sidorov", "/sites");
      assertThat(page.locator(".map[data-drawn]")).hasCount(1);
      clean(desk, "sites");
      desk.open(page.locator("#territories tbody a").first().getAttribute("href"));
      assertThat(page.locator(".map[data-drawn]")).hasCount(1);
      assertThat(page.evaluate(LABELS)).as("labels").isEqualTo(true);
      assertThat(page.locator("tr.sum")).not().hasCSS("display", "flex");
      clean(desk, "sites-territory");
      desk.open("/sites");
      desk.open(page.locator("#page tbody a").first().getAttribute("href"));
      clean(desk, "sites-plot");
      desk.open("/sites/projects");
      clean(desk, "sites-projects");
      awaited(desk, "/sites/projects/" + project, "id=\"match-");
      clean(desk, "sites-project");
    }
  }

  private static void clean(Desk desk, String name) {
    desk.screenshot(name);
    assertThat(desk.violations()).as(name).isEmpty();
    assertThat(desk.page().locator("header.top").boundingBox().height).isLessThan(LOW);
    assertThat(desk.page().evaluate(CUT_OFF)).as("beside the screen").isEqualTo(List.of());
    var width = desk.page().evaluate("() => document.documentElement.scrollWidth - innerWidth");
    assertThat(((Number) width).intValue()).as("wider than the screen").isNotPositive();
  }

  private String accepted(String title) {
    var anna = new Registrar(addresses, "anna.kuznetsova");
    var id = anna.registersForPlot(title);
    anna.attachesPapers(id);
    new Registrar(addresses, "elena.morozova").accepts(id);
    return id;
  }

  /** A territory of its own with one plot, somewhere nobody else has land; the plot's id. */
  private static String land(Page page) {
    double west = ThreadLocalRandom.current().nextDouble(-170, 100);
    double south = ThreadLocalRandom.current().nextDouble(-40, 40);
    territory(page, west, south);
    plot(page, "Plot " + UUID.randomUUID(), box(west + 0.01, south + 0.01, 0.01));
    return page.url().replaceAll(".*/", "");
  }

  private static void plot(Page page, String name, String boundary) {
    page.locator("#page .acts .button").first().click();
    fill(page, name, boundary);
    page.locator("#f-labourJobs").fill("100");
    page.locator("#f-availableFrom").fill("2022-06-01");
    send(page);
    assertThat(page.locator(".done")).hasText("The plot is registered.");
  }

  /** Its name. */
  private static String territory(Page page, double west, double south) {
    var name = "Territory " + UUID.randomUUID();
    fill(page, name, box(west, south, 0.05));
    page.locator("#f-region").fill("RU-KHA");
    page.locator("#f-regime").fill("RU-ADT");
    send(page);
    assertThat(page.locator("h1")).hasText(name);
    return name;
  }

  private static String demonstration(Page page) {
    var name = "Khabarovsk East advanced development territory";
    return page.locator("#f-territoryId option", new Page.LocatorOptions().setHasText(name))
        .first()
        .getAttribute("value");
  }

  private static void fill(Page page, String name, String boundary) {
    page.locator("#f-name").fill(name);
    page.locator("#f-boundary").fill(boundary);
    for (var part : new String[] {"powerKw", "gasM3PerHour", "waterM3PerDay"}) {
      page.locator("input[name$='" + part + "']").fill("500");
    }
    page.locator("input[name$='roadAccess']").check();
  }

  private static String box(double west, double south, double size) {
    return String.format(
        Locale.ROOT,
        "{\"type\":\"Polygon\",\"coordinates\":[[[%1$.5f,%2$.5f],[%3$.5f,%2$.5f],"
            + "[%3$.5f,%4$.5f],[%1$.5f,%4$.5f],[%1$.5f,%2$.5f]]]}",
        west,
        south,
        west + size,
        south + size);
  }

  /** Until the sites service has heard of the project. */
  private static void awaited(Desk desk, String path, String text) {
    Forms.until(() -> desk.open(path).content().contains(text));
  }

  private static void send(Page page) {
    Gallery.passes(page);
    page.locator("#page form button[type=submit]").click();
  }
}
