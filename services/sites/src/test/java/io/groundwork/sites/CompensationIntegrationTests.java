package io.groundwork.sites;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundwork.schemas.Topics;
import io.groundwork.schemas.shared.Stage;
import io.groundwork.test.topic.Message;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** When a plan is cancelled: the plot goes back, residency ends, reliefs lapse; in this order. */
@ServiceTest
class CompensationIntegrationTests {

  private static final String IN_ORDER =
      """
      SELECT type FROM journal WHERE stream_id = :project AND causation_id = :cause
       ORDER BY recorded_at
      """;

  @Autowired private SitesUnderTest sites;
  @Autowired private Neighbours neighbours;
  @Autowired private Residents residents;
  @Autowired private Orders orders;
  @Autowired private Land land;
  @Autowired private JdbcClient jdbc;

  @Test
  void endsTheLeaseThenTheResidencyThenItsRelief() {
    var project = leased();
    neighbours.enter(project, Stage.OPERATION);
    sites.said(Topics.RESIDENCY, project, "ReliefStarted");

    assertThat(compensation(project))
        .containsExactly(
            "LeaseEnded", "AllocationClosed", "ResidencyEnded", "ReliefLapsed", "ReliefsClosed");
  }

  @Test
  void releasesTheHoldThenEndsTheResidencyWithoutARelief() {
    var project = neighbours.preparedProject(1, "RU-ADT");
    orders.hold(project, land.plot(land.territory(0), 135.1, 1000), "");
    residents.granted(project);

    assertThat(compensation(project))
        .containsExactly("HoldReleased", "AllocationClosed", "ResidencyEnded", "ReliefsClosed");
  }

  @Test
  void saysTheLastWordsEvenIfNothingWasHeld() {
    assertThat(compensation(neighbours.preparedProject(1, null)))
        .containsExactly("AllocationClosed", "ResidencyEnded", "ReliefsClosed");
  }

  @Test
  void leavesEveryWaitlistAndOffersThePlotToTheNext() {
    var plot = land.plot(land.territory(0), 135.1, 1000);
    var other = land.plot(land.territory(0), 135.1, 1000);
    var holder = neighbours.preparedProject(1, null);
    var second = neighbours.preparedProject(1, null);
    var third = neighbours.preparedProject(1, null);
    orders.hold(holder, plot, "");
    orders.hold(neighbours.preparedProject(1, null), other, "");
    assertThat(orders.join(second, plot).status()).isEqualTo(200);
    assertThat(orders.join(third, plot).status()).isEqualTo(200);
    assertThat(orders.join(second, other).status()).isEqualTo(200);

    assertThat(compensation(second)).startsWith("WaitlistLeft", "WaitlistLeft", "AllocationClosed");
    compensation(holder);
    assertThat(sites.said(Topics.ALLOCATION, third, "OfferMade")).endsWith("OfferMade");
    assertThat(sites.said(Topics.PLOT, plot, "PlotOffered"))
        .endsWith("QueueJoined", "QueueJoined", "QueueLeft", "PlotFreed", "PlotOffered");
  }

  @Test
  void happensOnce() {
    var project = leased();
    var first = compensation(project);

    neighbours.cancelPlan(project);
    neighbours.enter(project, Stage.CANCELLED);
    var marker = neighbours.preparedProject(1, null);
    compensation(marker);
    assertThat(first).hasSize(4);
    assertThat(sites.topics().read(Topics.ALLOCATION, project)).hasSize(5);
    assertThat(sites.topics().read(Topics.RESIDENCY, project)).hasSize(5);
  }

  private String leased() {
    var project = neighbours.preparedProject(1, "RU-ADT");
    orders.hold(project, land.plot(land.territory(0), 135.1, 1000), "");
    residents.granted(project);
    neighbours.enter(project, Stage.CLOSING);
    assertThat(orders.lease(project).status()).isEqualTo(200);
    return project;
  }

  /** What cancelling the plan brought about: the topics by time, and the same in the journal. */
  private List<String> compensation(String project) {
    neighbours.cancelPlan(project);
    var ended =
        sites
            .topics()
            .readUntil(Topics.RESIDENCY, project, all -> names(all).contains("ReliefsClosed"));
    var cause = ended.getLast().header("ce_causationid");
    var both =
        Stream.concat(sites.topics().read(Topics.ALLOCATION, project).stream(), ended.stream());
    var caused =
        both.filter(m -> cause.equals(m.headers().get("ce_causationid")))
            .sorted(Comparator.comparing(m -> m.header("ce_time")))
            .toList();
    var journal =
        jdbc.sql(IN_ORDER)
            .param("project", project)
            .param("cause", cause)
            .query((row, _) -> row.getString(1))
            .list();
    assertThat(names(caused)).containsExactlyElementsOf(journal);
    return journal;
  }

  private static List<String> names(List<Message> messages) {
    return messages.stream().map(m -> m.type().substring(m.type().lastIndexOf('.') + 1)).toList();
  }
}
