package io.groundwork.sites;

import static io.groundwork.sites.SitesUnderTest.OFFICER;
import static io.groundwork.sites.SitesUnderTest.REGISTRAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.groundwork.schemas.Topics;
import io.groundwork.schemas.shared.Stage;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class AllocationLifeIntegrationTests {

  @Autowired private SitesUnderTest sites;
  @Autowired private Neighbours neighbours;
  @Autowired private Land land;
  @Autowired private Orders orders;

  @Test
  void holdsAndLeasesAPlotAndSaysSo() {
    var plot = land.plot(land.territory(0), 135.1, 1000);
    var project = neighbours.preparedProject(500, null);

    var held = orders.hold(project, plot, "");
    assertThat(held.status()).as(held.body().toString()).isEqualTo(200);
    assertThat(held.text("/allocation/status")).isEqualTo("HELD");
    assertThat(orders.lease(project).status()).isEqualTo(409);

    neighbours.enter(project, Stage.CLOSING);
    var past = orders.lease(project, LocalDate.EPOCH, LocalDate.EPOCH.plusYears(1));
    assertThat(past.status()).isEqualTo(400);
    assertThat(past.text("/errors/0/field")).isEqualTo("period.to");
    assertThat(orders.lease(project).text("/status")).isEqualTo("LEASED");
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
    assertThat(orders.hold(first, plot, until, "").status()).isEqualTo(200);
    var waiting = orders.hold(second, plot, ",\"otherwise\":\"WAITLIST\",\"offerFor\":\"PT1S\"");
    assertThat(waiting.status()).isEqualTo(202);
    assertThat(waiting.text("/place")).isEqualTo("1");
    assertThat(orders.join(third, plot).text("/waits/0/position")).isEqualTo("2");

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

    await().atMost(Duration.ofSeconds(20)).until(() -> orders.accept(third, plot).status() == 200);
    assertThat(sites.said(Topics.ALLOCATION, third, "HoldPlaced"))
        .containsExactly("AllocationOpened", "WaitlistJoined", "OfferMade", "HoldPlaced");
  }

  @Test
  void aHoldIsExtendedOnce() {
    var plot = land.plot(land.territory(0), 135.1, 1000);
    var project = neighbours.preparedProject(1, null);
    var held = orders.hold(project, plot, Instant.now().plusSeconds(4), "");
    var until = "{\"until\":\"%s\"}".formatted(Instant.now().plusSeconds(3600));

    assertThat(
            sites
                .postIfMatch(OFFICER, Orders.path(project, "hold-extension"), until, "\"1\"")
                .status())
        .isEqualTo(412);
    assertThat(
            sites
                .postIfMatch(OFFICER, Orders.path(project, "hold-extension"), until, held.etag())
                .status())
        .isEqualTo(200);
    assertThat(sites.post(OFFICER, Orders.path(project, "hold-extension"), until).status())
        .isEqualTo(409);
    await()
        .during(Duration.ofSeconds(5))
        .atMost(Duration.ofSeconds(15))
        .until(() -> sites.get(OFFICER, "/allocations/" + project).text("/status").equals("HELD"));
  }

  @Test
  void neverPromisesTheSamePowerTwice() {
    var territory = land.territory(1000);
    var one = land.plot(territory, 135.1, 0);
    var other = land.plot(territory, 135.2, 0);

    assertThat(orders.hold(neighbours.preparedProject(600, null), one, "").status()).isEqualTo(200);
    var refused = orders.hold(neighbours.preparedProject(600, null), other, "");
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
}
