package io.groundwork.sites;

import static io.groundwork.sites.SitesUnderTest.OFFICER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.groundwork.schemas.Topics;
import io.groundwork.schemas.financing.plan.DisbursementsResumed;
import io.groundwork.schemas.financing.plan.TranchesCancelled;
import io.groundwork.schemas.projects.project.ProjectPutOnHold;
import io.groundwork.schemas.projects.project.ProjectResumed;
import io.groundwork.schemas.projects.project.ProjectRevised;
import io.groundwork.schemas.projects.project.ProjectWithdrawn;
import io.groundwork.schemas.shared.Stage;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Facts of other services in every stage: taken where they mean something, else without harm. */
@ServiceTest
class NeighbourFactsIntegrationTests {

  @Autowired private SitesUnderTest sites;
  @Autowired private Neighbours neighbours;
  @Autowired private Residents residents;
  @Autowired private Orders orders;
  @Autowired private Land land;
  @Autowired private JdbcClient jdbc;

  @AfterEach
  void nothingIsParked() {
    assertThat(jdbc.sql("SELECT cause FROM parked").query(String.class).list()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void holdsWaitsAndLeasesInTheirStagesOnly(Stage stage) {
    var plot = land.plot(land.territory(0), 135.1, 1000);
    var project = neighbours.preparedProject(1, null);
    neighbours.enter(project, stage);
    var searches = stage == Stage.PREPARATION || stage == Stage.CLOSING;

    assertThat(orders.hold(project, plot, "").status()).isEqualTo(searches ? 200 : 409);
    assertThat(orders.lease(project).status()).isEqualTo(stage == Stage.CLOSING ? 200 : 409);
    var waiting = neighbours.preparedProject(1, null);
    orders.hold(neighbours.preparedProject(1, null), plot, "");
    neighbours.enter(waiting, stage);
    assertThat(orders.join(waiting, plot).status()).isEqualTo(searches ? 200 : 409);
  }

  @ParameterizedTest
  @EnumSource
  void startsAReliefInOperationOnly(Stage stage) {
    var project = neighbours.preparedProject(0, "RU-ADT");
    residents.granted(project);

    neighbours.enter(project, stage);
    assertThat(sites.get(OFFICER, "/residencies/" + project).text("/status"))
        .isEqualTo(stage == Stage.OPERATION ? "RELIEVED" : "GRANTED");
  }

  @ParameterizedTest
  @EnumSource
  void closesInEveryStageAndIgnoresWhatFollows(Stage stage) {
    var project = neighbours.preparedProject(1, "RU-ADT");
    neighbours.enter(project, stage);

    neighbours.cancelPlan(project);
    sites.said(Topics.RESIDENCY, project, "ReliefsClosed");
    neighbours.enter(project, Stage.PREPARATION);
    neighbours.enter(project, Stage.OPERATION);
    assertThat(orders.find(project).text("/status")).isEqualTo("CLOSED");
    assertThat(sites.get(OFFICER, "/residencies/" + project).text("/status")).isEqualTo("CLOSED");
    assertThat(residents.apply(project, land.territory(0)).text("/detail"))
        .contains("the project is over");
    assertThat(sites.said(Topics.ALLOCATION, project, "AllocationClosed")).hasSize(2);
  }

  @Test
  void staysClosedWhenTheEndIsHeardBeforeTheBeginning() {
    var project = UUID.randomUUID().toString();
    neighbours.cancelPlan(project);
    sites.said(Topics.RESIDENCY, project, "ReliefsClosed");

    neighbours.prepare(project, Wishes.of(1, "RU-ADT"));
    neighbours.enter(project, Stage.CLOSING);
    assertThat(sites.said(Topics.ALLOCATION, project, "AllocationClosed"))
        .containsExactly("AllocationClosed");
    assertThat(sites.said(Topics.RESIDENCY, project, "ReliefsClosed"))
        .containsExactly("ResidencyEnded", "ReliefsClosed");
  }

  @Test
  void opensOnlyWhatAProjectAsksFor() {
    var ownSite = UUID.randomUUID().toString();
    neighbours.prepare(ownSite, Wishes.ownSite("RU-ADT"));
    neighbours.enter(ownSite, Stage.CLOSING);
    assertThat(orders.find(ownSite).status()).isEqualTo(404);
    assertThat(sites.get(OFFICER, "/residencies/" + ownSite).text("/status")).isEqualTo("OPEN");

    var noRegime = neighbours.preparedProject(1, null);
    assertThat(orders.find(noRegime).text("/status")).isEqualTo("SEARCHING");
    assertThat(sites.get(OFFICER, "/residencies/" + noRegime).status()).isEqualTo(404);
  }

  @Test
  void keepsAHoldThroughFactsThatSayNothingToSites() {
    var project = neighbours.preparedProject(1, null);
    orders.hold(project, land.plot(land.territory(0), 135.1, 1000), "");
    var details = Wishes.of(1, null);
    details.put("organisation", "elsewhere");

    neighbours.publish(Topics.PROJECT, project, new ProjectPutOnHold(project, "?", "2026-01-01"));
    neighbours.publish(Topics.PROJECT, project, new ProjectResumed(project));
    neighbours.publish(Topics.PROJECT, project, new ProjectWithdrawn(project, "why"));
    neighbours.publish(Topics.PLAN, project, new DisbursementsResumed(project));
    neighbours.publish(Topics.PLAN, project, new TranchesCancelled(project, 0));
    neighbours.publish(Topics.PROJECT, project, new ProjectRevised(project, details));
    await()
        .atMost(Duration.ofSeconds(10))
        .until(
            () -> sites.get(SitesUnderTest.REGISTRAR, "/allocations/" + project).status() == 403);
    assertThat(orders.find(project).text("/status")).isEqualTo("HELD");
  }
}
