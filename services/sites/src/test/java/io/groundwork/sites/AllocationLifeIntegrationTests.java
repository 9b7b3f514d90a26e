package io.groundwork.sites;

import static io.groundwork.sites.SitesUnderTest.OFFICER;
import static io.groundwork.sites.SitesUnderTest.REGISTRAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.groundwork.schemas.Topics;
import io.groundwork.schemas.shared.Stage;
import io.groundwork.sites.SitesUnderTest.Answer;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class AllocationLifeIntegrationTests {

  @Autowired private SitesUnderTest sites;
  @Autowired private Neighbours neighbours;
  @Autowired private Land land;

  @Test
  void holdsAndLeasesAPlotAndSaysSo() {
    var plot = land.plot(land.territory(0), 135.1, 1000);
    var project = neighbours.preparedProject(500, null);

    var held = hold(project, plot, Duration.ofDays(30), "");
    assertThat(held.status()).as(held.body().toString()).isEqualTo(200);
    assertThat(held.text("/allocation/status")).isEqualTo("HELD");
    assertThat(lease(project).status()).isEqualTo(409);

    neighbours.enter(project, Stage.CLOSING);
    assertThat(lease(project).text("/status")).isEqualTo("LEASED");
    assertThat(sites.said(Topics.ALLOCATION, project, "LeaseSigned"))
        .containsExactly("AllocationOpened", "HoldPlaced", "LeaseSigned");
    assertThat(sites.said(Topics.PLOT, plot, "PlotTaken"))
        .containsExactly("PlotRegistered", "PlotTaken", "PlotTaken");
  }

  @Test
  void anExpiredHoldBecomesAnOfferThatIsAcceptedAndTheNextOneLapses() {
    var plot = land.plot(land.territory(0), 135.1, 1000);
    var first = neighbours.preparedProject(1, null);
    var second = neighbours.preparedProject(1, null);
    var third = neighbours.preparedProject(1, null);

    var until = Instant.now().plusSeconds(2);
    assertThat(hold(first, plot, until, "").status()).isEqualTo(200);
    var waiting =
        hold(second, plot, Duration.ofDays(1), ",\"otherwise\":\"WAITLIST\",\"offerFor\":\"PT1S\"");
    assertThat(waiting.status()).isEqualTo(202);
    assertThat(waiting.text("/place")).isEqualTo("1");
    assertThat(join(third, plot).text("/waits/0/position")).isEqualTo("2");

    var expired =
        sites
            .topics()
            .readUntil(
                Topics.ALLOCATION,
                first,
                all -> all.stream().anyMatch(m -> m.type().endsWith("HoldExpired")))
            .getLast();
    assertThat(expired.header("ce_actor")).isEqualTo("sites.clock");
    assertThat(Instant.parse(expired.header("ce_time")))
        .isBetween(until.minusMillis(1), until.plusSeconds(1));
    assertThat(sites.said(Topics.ALLOCATION, second, "OfferLapsed"))
        .containsExactly("AllocationOpened", "WaitlistJoined", "OfferMade", "OfferLapsed");

    await().atMost(Duration.ofSeconds(5)).until(() -> accept(third, plot).status() == 200);
    assertThat(sites.said(Topics.ALLOCATION, third, "HoldPlaced"))
        .containsExactly("AllocationOpened", "WaitlistJoined", "OfferMade", "HoldPlaced");
  }

  @Test
  void aHoldIsExtendedOnce() {
    var plot = land.plot(land.territory(0), 135.1, 1000);
    var project = neighbours.preparedProject(1, null);
    var held = hold(project, plot, Instant.now().plusSeconds(2), "");
    var until = "{\"until\":\"%s\"}".formatted(Instant.now().plusSeconds(3600));

    assertThat(sites.postIfMatch(OFFICER, path(project, "hold-extension"), until, "\"1\"").status())
        .isEqualTo(412);
    assertThat(
            sites
                .postIfMatch(OFFICER, path(project, "hold-extension"), until, held.etag())
                .status())
        .isEqualTo(200);
    assertThat(sites.post(OFFICER, path(project, "hold-extension"), until).status()).isEqualTo(409);
    await()
        .during(Duration.ofSeconds(3))
        .atMost(Duration.ofSeconds(5))
        .until(() -> sites.get(OFFICER, "/allocations/" + project).text("/status").equals("HELD"));
  }

  @Test
  void neverPromisesTheSamePowerTwice() {
    var territory = land.territory(1000);
    var one = land.plot(territory, 135.1, 0);
    var other = land.plot(territory, 135.2, 0);

    assertThat(hold(neighbours.preparedProject(600, null), one, Duration.ofDays(1), "").status())
        .isEqualTo(200);
    var refused = hold(neighbours.preparedProject(600, null), other, Duration.ofDays(1), "");
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.text("/detail")).contains("only 400 kW");
  }

  @Test
  void ranksPlotsWithAReasonForEveryMiss() {
    var territory = land.territory(0);
    land.plot(territory, 135.1, 10);
    var good = land.plot(territory, 135.2, 900);
    var project = neighbours.preparedProject(800, "RU-ADT");

    var matches = sites.get(REGISTRAR, "/allocations/" + project + "/matches?limit=200");
    assertThat(matches.text("/items/0/fits")).isEqualTo("true");
    assertThat(matches.body().toString()).contains(good).contains("has 10 of 800 kW");
  }

  private Answer hold(String project, String plot, Duration lasting, String more) {
    return hold(project, plot, Instant.now().plus(lasting), more);
  }

  private Answer hold(String project, String plot, Instant until, String more) {
    var body = "{\"plotId\":\"%s\",\"until\":\"%s\"%s}".formatted(plot, until, more);
    return sites.post(OFFICER, path(project, "hold"), body);
  }

  private Answer join(String project, String plot) {
    var body = "{\"plotId\":\"%s\",\"offerFor\":\"PT1H\"}".formatted(plot);
    return sites.post(REGISTRAR, path(project, "waitlist"), body);
  }

  private Answer accept(String project, String plot) {
    var until = Instant.now().plus(Duration.ofDays(1));
    var body = "{\"plotId\":\"%s\",\"until\":\"%s\"}".formatted(plot, until);
    return sites.post(REGISTRAR, path(project, "offer-acceptance"), body);
  }

  private Answer lease(String project) {
    var body =
        """
        {"leaseNumber":"L-1","period":{"from":"2022-07-01","to":"2027-06-30"},
         "annualRent":{"amount":"0.00","currency":"RUB"}}
        """;
    return sites.post(OFFICER, path(project, "lease"), body);
  }

  private static String path(String project, String command) {
    return "/allocations/%s/%s".formatted(project, command);
  }
}
