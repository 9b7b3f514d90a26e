package io.groundwork.sites;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.groundwork.schemas.Topics;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A freed plot goes down its waitlist, offer by offer. */
@ServiceTest
class OfferDeadlineIntegrationTests {

  @Autowired private SitesUnderTest sites;
  @Autowired private Neighbours neighbours;
  @Autowired private Orders orders;
  @Autowired private Land land;
  private String plot = "";
  private String holder = "";
  private List<String> waiting = List.of();

  @BeforeEach
  void queue() {
    plot = land.plot(land.territory(0), 135.1, 1000);
    holder = neighbours.preparedProject(1, null);
    orders.hold(holder, plot, "");
    waiting = Stream.generate(() -> neighbours.preparedProject(1, null)).limit(3).toList();
    waiting.forEach(project -> assertThat(orders.join(project, plot).status()).isEqualTo(200));
  }

  @Test
  void anOfferThatLapsesGoesToTheNextInTheQueue() {
    assertThat(orders.makeDue(holder, "HOLD")).isEqualTo(1);
    isOffered(0);
    assertThat(orders.accept(waiting.get(1), plot).status()).isEqualTo(409);

    assertThat(orders.makeDue(waiting.get(0), "OFFER")).isEqualTo(1);
    isOffered(1);
    assertThat(sites.said(Topics.ALLOCATION, waiting.get(0), "OfferLapsed"))
        .containsExactly("AllocationOpened", "WaitlistJoined", "OfferMade", "OfferLapsed");
    assertThat(orders.accept(waiting.get(0), plot).status()).isEqualTo(409);
    assertThat(orders.find(waiting.get(2)).text("/waits/0/position")).isEqualTo("1");

    assertThat(orders.accept(waiting.get(1), plot).text("/status")).isEqualTo("HELD");
    assertThat(orders.makeDue(waiting.get(1), "OFFER")).as("overtaken").isEqualTo(1);
    saysWhatHappenedToThePlot();
  }

  private void saysWhatHappenedToThePlot() {
    await()
        .during(Duration.ofSeconds(1))
        .atMost(Duration.ofSeconds(5))
        .until(() -> orders.find(waiting.get(1)).text("/status").equals("HELD"));
    assertThat(sites.said(Topics.PLOT, plot, "PlotOffered"))
        .containsExactly(
            "PlotRegistered",
            "PlotTaken",
            "QueueJoined",
            "QueueJoined",
            "QueueJoined",
            "PlotFreed",
            "PlotOffered",
            "PlotFreed",
            "PlotOffered",
            "PlotTaken");
  }

  @Test
  void anOfferThatIsDeclinedGoesToTheNextInTheQueue() {
    assertThat(orders.release(holder).status()).isEqualTo(200);
    isOffered(0);

    var body = "{\"plotId\":\"%s\",\"reason\":\"Too far.\"}".formatted(plot);
    var path = Orders.path(waiting.get(0), "waitlist-departure");
    assertThat(sites.post(SitesUnderTest.REGISTRAR, path, body).status()).isEqualTo(200);
    isOffered(1);
  }

  @Test
  void aPlotNobodyWantsIsFreeAgain() {
    orders.release(holder);
    for (var i = 0; i < waiting.size(); i++) {
      isOffered(i);
      assertThat(orders.makeDue(waiting.get(i), "OFFER")).isEqualTo(1);
    }

    await()
        .atMost(Duration.ofSeconds(10))
        .until(() -> plotText("/status"), status -> status.equals("FREE"));
    assertThat(plotText("/projectId")).isEmpty();
    assertThat(orders.hold(holder, plot, "").status()).isEqualTo(200);
  }

  private void isOffered(int place) {
    var project = waiting.get(place);
    await("offer to number " + (place + 1))
        .atMost(Duration.ofSeconds(10))
        .until(() -> plotText("/projectId"), it -> it.equals(project));
    assertThat(plotText("/status")).isEqualTo("OFFERED");
    assertThat(orders.find(project).text("/waits/0/position")).isEqualTo("0");
  }

  private String plotText(String pointer) {
    return sites.get(SitesUnderTest.OFFICER, "/plots/" + plot).text(pointer);
  }
}
