package io.groundwork.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.groundwork.acceptance.Crowd.Order;
import io.groundwork.acceptance.PatientClient.Sent;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Random orders of many clients about one plot, which many projects want. */
@org.junit.jupiter.api.Order(55)
class PlotCrowdFaultTests {

  private static final Duration LIMIT = Duration.ofMinutes(2);
  private static final int ORDERS = 2_000;
  private static final int PROJECTS = 6;
  private static final String TERRITORY =
      """
      {"name": "Wanted", "region": "RU-KHA", "regime": "RU-ADT",
       "boundary": {"type": "Polygon", "coordinates":
         [[[137.0, 49.0], [137.1, 49.0], [137.1, 49.1], [137.0, 49.1], [137.0, 49.0]]]},
       "sharedUtilities": {"powerKw": "9", "gasM3PerHour": "9", "waterM3PerDay": "9",
         "roadAccess": true, "railAccess": false}}
      """;
  private static final String PLOT =
      """
      {"territoryId": "%s", "name": "Wanted", "labourJobs": 10, "availableFrom": "2022-06-01",
       "boundary": {"type": "Polygon", "coordinates":
         [[[137.01, 49.01], [137.02, 49.01], [137.02, 49.02], [137.01, 49.02], [137.01, 49.01]]]},
       "utilities": {"powerKw": "5", "gasM3PerHour": "5", "waterM3PerDay": "5",
         "roadAccess": true, "railAccess": false}}
      """;

  private final Addresses addresses = RunningSystem.get().addresses();
  private final TokenForge forge = new TokenForge(addresses);
  private final String officer =
      forge.signed(forge.claims("officer", "khv-territory-authority", List.of("SITE_OFFICER")));
  private final List<Sent> sent = new ArrayList<>();

  @Test
  void promisesThePlotToOneProjectAtATimeWhoeverOrders() {
    var projects = projects();
    var plot = plot();
    try (var crowd = new Crowd(addresses)) {
      crowd.give(
          ORDERS,
          List.of(
              order("hold", projects, () -> until(plot, 60)),
              order("hold", projects, () -> until(plot, 60)),
              order("waitlist", projects, () -> "{\"plotId\": \"%s\"}".formatted(plot)),
              order("waitlist-departure", projects, () -> reason(plot)),
              order("offer-acceptance", projects, () -> until(plot, 60)),
              order("hold-extension", projects, () -> until(plot, 90)),
              order("release", projects, () -> reason(plot))));
      System.out.println("Plot: " + crowd.answers());
      assertThat(crowd.answers()).containsKeys("hold 200", "hold 409", "release 200");
      sent.addAll(crowd.sent());
    }
    new Checker(addresses).check(sent);
    assertThat(Topic.all(addresses))
        .filteredOn(event -> event.is("PlotTaken") && event.key().equals(plot))
        .hasSizeGreaterThan(PROJECTS);
  }

  private Supplier<Order> order(String name, List<String> projects, Supplier<String> body) {
    return () ->
        new Order(
            name,
            "sites",
            "/allocations/%s/%s".formatted(Crowd.any(projects), name),
            officer,
            name.equals("release") || name.equals("hold-extension")
                ? body.get().replaceFirst("\"plotId\": \"[^\"]*\", ", "")
                : body.get(),
            new ArrayList<>());
  }

  private static String until(String plot, int minutes) {
    var until = Instant.now().plus(minutes, ChronoUnit.MINUTES);
    return "{\"plotId\": \"%s\", \"until\": \"%s\"}".formatted(plot, until);
  }

  private static String reason(String plot) {
    return "{\"plotId\": \"%s\", \"reason\": \"No longer\"}".formatted(plot);
  }

  /** Accepted ones, whose search for a site has begun. */
  private List<String> projects() {
    var writers = new Writers(addresses, 1, LIMIT, Duration.ZERO);
    try (writers) {
      await().atMost(LIMIT).until(() -> writers.accepted().size() >= PROJECTS);
    }
    sent.addAll(writers.sent());
    var open = "SELECT stream_id FROM journal WHERE topic = 'sites.allocation'";
    var sites = new Database(addresses, "sites");
    await().atMost(LIMIT).until(() -> sites.texts(open).containsAll(writers.accepted()));
    return writers.accepted();
  }

  private String plot() {
    try (var client = new PatientClient(addresses, LIMIT)) {
      var territory = client.post("sites", "/territories", officer, TERRITORY);
      var id = territory.json().path("id").asString();
      var plot = client.post("sites", "/plots", officer, PLOT.formatted(id));
      assertThat(plot.status()).as(plot.body()).isEqualTo(201);
      sent.addAll(client.sent());
      return plot.json().path("id").asString();
    }
  }
}
