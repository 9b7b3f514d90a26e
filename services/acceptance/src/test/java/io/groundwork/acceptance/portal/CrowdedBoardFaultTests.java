package io.groundwork.acceptance.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import io.groundwork.acceptance.Addresses;
import io.groundwork.acceptance.RunningSystem;
import io.groundwork.acceptance.SignIn;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** The pages of an agency with 5,000 projects, which were registered by commands. */
@BrowserTest
@Order(58)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CrowdedBoardFaultTests {

  private static final int PROJECTS = 5_000;
  private static final int CLIENTS = 16;
  private static final double FIRST_PAINT = 1_000;
  private static final double WITHIN_A_SECOND = 1_000;

  private RunningSystem system;
  private Addresses addresses;
  private Registrar registrar;
  private final HttpClient http = HttpClient.newHttpClient();

  @BeforeAll
  void fill(@TempDir Path folder) throws IOException {
    system = RunningSystem.another(folder);
    addresses = system.addresses();
    registrar = new Registrar(addresses, "anna.kuznetsova");
    all(
        IntStream.range(0, PROJECTS)
            .mapToObj(n -> (Runnable) () -> registrar.registers(title(n)))
            .toList());
    await().atMost(Duration.ofMinutes(3)).until(() -> onBoard() == PROJECTS);
  }

  @AfterAll
  void stop() {
    system.stop();
  }

  @Test
  void showsTheColumnsOfTheBoardByPages() {
    try (var desk = Desk.of(addresses)) {
      var page = desk.signIn("lev.abramov", "/board");
      assertThat(page.locator("h2 [data-count=PROPOSED]")).hasText(Pattern.compile("5,00[01]"));
      var cards = page.locator("#cards-PROPOSED .card");
      var first = cards.count();
      assertThat(first).isBetween(10, 100);
      page.locator("#stage-PROPOSED .more button").click();
      assertThat(cards.nth(2 * first - 1)).isVisible();
      assertThat(cards.count()).isLessThan(PROJECTS / 10);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/board", "/work", "/changes", "/insight"})
  void paintsEachPageWithinASecond(String path) {
    try (var desk = Desk.of(addresses)) {
      assertPaint(desk, desk.signIn("lev.abramov", path), path);
    }
  }

  @Test
  void findsOneOfAllAndShowsWhatIsNewAtOnce() {
    try (var desk = Desk.of(addresses)) {
      var page = desk.signIn("lev.abramov", "/board");
      page.locator("#filter-text").fill(title(4_711));
      assertThat(page.locator(".card")).hasCount(1);
      desk.open("/board");
      assertThat(page.locator("html[data-live=open]")).hasCount(1);
      var id = registrar.registers("One more " + UUID.randomUUID());
      assertThat(page.locator("#cards-PROPOSED #card-" + id))
          .isVisible(new IsVisibleOptions().setTimeout(WITHIN_A_SECOND));
    }
  }

  private static void assertPaint(Desk desk, Page page, String path) {
    var paints = new ArrayList<Double>();
    for (var run = 0; run < 5; run++) {
      desk.open(path);
      var paint = "() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime";
      paints.add(((Number) page.waitForFunction(paint).jsonValue()).doubleValue());
    }
    paints.sort(null);
    System.out.printf("5,000 projects: %-10s first paint after %s ms%n", path, paints);
    assertThat(paints.get(2)).as(path).isLessThan(FIRST_PAINT);
  }

  private static String title(int number) {
    return "Farm no. %04d of the crowd".formatted(number);
  }

  private int onBoard() {
    var token = new SignIn(addresses).tokens("lev.abramov").path("access_token").asString();
    var get =
        HttpRequest.newBuilder(URI.create(addresses.url("monitoring") + "/board"))
            .header("Authorization", "Bearer " + token)
            .build();
    var body = http.sendAsync(get, BodyHandlers.ofString()).join().body();
    return JsonMapper.shared().readTree(body).path("projects").asInt();
  }

  /** Each once, a few at a time. */
  private static void all(List<Runnable> actions) {
    var turn = new Semaphore(CLIENTS);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var done = new ArrayList<Future<?>>();
      for (var action : actions) {
        done.add(
            threads.submit(
                () -> {
                  turn.acquireUninterruptibly();
                  try {
                    action.run();
                  } finally {
                    turn.release();
                  }
                }));
      }
      assertThat(done).allSatisfy(each -> assertThat(each).succeedsWithin(Duration.ofMinutes(5)));
    }
  }
}
