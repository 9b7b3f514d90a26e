package io.groundwork.sites;

import static io.groundwork.sites.SitesUnderTest.OBSERVER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.groundwork.schemas.Topics;
import io.groundwork.schemas.shared.Stage;
import io.groundwork.schemas.sites.residency.ReliefLapsed;
import io.groundwork.schemas.sites.residency.ReliefStarted;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A relief begins with operation, runs for the years of its regime, and lapses with its term. */
@ServiceTest
class ReliefIntegrationTests {

  @Autowired private SitesUnderTest sites;
  @Autowired private Neighbours neighbours;
  @Autowired private Residents residents;
  @Autowired private Orders orders;
  @Autowired private SitesSettings settings;

  @ParameterizedTest
  @CsvSource({
    "2026-03-01T00:00:00Z, 2026-03-01, 2031-02-28",
    "2023-03-01T00:00:00Z, 2023-03-01, 2028-02-29",
    "2024-02-29T12:00:00Z, 2024-02-29, 2029-02-28",
    "2023-12-31T23:59:59.999Z, 2023-12-31, 2028-12-30",
  })
  void runsForTheYearsOfItsRegimeFromTheDayOfOperation(
      Instant at, LocalDate startsOn, LocalDate endsOn) {
    var project = resident();

    neighbours.enter(project, Stage.OPERATION, at);
    var started = said(project, ReliefStarted.class);
    assertThat(settings.reliefs().getFirst().regime()).isEqualTo("RU-ADT");
    assertThat(settings.reliefs().getFirst().years()).isEqualTo(5);
    assertThat(started.getStartsOn()).isEqualTo(startsOn.toString());
    assertThat(started.getEndsOn()).isEqualTo(endsOn.toString());
    assertThat(started.getRelief()).isEqualTo("RU-ADT-PROFIT");
    assertThat(started.getStartEvent()).isEqualTo("OPERATION_STARTED");
    var seen = sites.get(OBSERVER, "/residencies/" + project);
    assertThat(seen.text("/status")).isEqualTo("RELIEVED");
    assertThat(seen.text("/relief/endsOn")).isEqualTo(started.getEndsOn());
  }

  @Test
  void lapsesOnceItsTermIsOver() {
    var project = resident();

    neighbours.enter(project, Stage.OPERATION, Instant.parse("2015-05-13T08:00:00Z"));
    var lapsed = said(project, ReliefLapsed.class);
    assertThat(lapsed.getLapsedOn()).isEqualTo("2020-05-13");
    await()
        .atMost(Duration.ofSeconds(10))
        .until(() -> status(project), status -> status.equals("RELIEF_OVER"));
    assertThat(residents.decide(project, "end").status()).isEqualTo(200);
    assertThat(sites.said(Topics.RESIDENCY, project, "ReliefsClosed"))
        .endsWith("ReliefStarted", "ReliefLapsed", "ResidencyEnded", "ReliefsClosed");
  }

  @Test
  void lapsesAtTheDeadlineThatItsStartHasSet() {
    var project = resident();
    neighbours.enter(project, Stage.OPERATION);
    var endsOn = LocalDate.parse(said(project, ReliefStarted.class).getEndsOn());

    assertThat(orders.makeDue(project, "RELIEF")).isEqualTo(1);
    var lapsed = said(project, ReliefLapsed.class);
    assertThat(lapsed.getLapsedOn()).isEqualTo(endsOn.plusDays(1).toString());
    assertThat(lapsed.getReason()).isEqualTo("Its term is over.");
  }

  @Test
  void lapsesAtOnceWhenTheResidencyEnds() {
    var project = resident();
    neighbours.enter(project, Stage.OPERATION);
    said(project, ReliefStarted.class);

    assertThat(residents.decide(project, "end").status()).isEqualTo(200);
    assertThat(sites.said(Topics.RESIDENCY, project, "ReliefsClosed"))
        .endsWith("ReliefStarted", "ResidencyEnded", "ReliefLapsed", "ReliefsClosed");
    assertThat(said(project, ReliefLapsed.class).getReason()).isEqualTo("It was decided so.");
  }

  @Test
  void neverStartsWithoutAResidency() {
    var project = neighbours.preparedProject(0, "RU-ADT");
    neighbours.enter(project, Stage.OPERATION);

    assertThat(status(project)).isEqualTo("OPEN");
    assertThat(orders.makeDue(project, "RELIEF")).isZero();
  }

  @Test
  void beginsWithAGrantThatComesAfterOperation() {
    var project = neighbours.preparedProject(0, "RU-ADT");
    neighbours.enter(project, Stage.OPERATION, Instant.parse("2026-03-01T00:00:00Z"));

    residents.granted(project);

    var started = said(project, ReliefStarted.class);
    assertThat(started.getStartsOn())
        .isEqualTo(LocalDate.ofInstant(Instant.now(), ZoneOffset.UTC).toString());
    assertThat(started.getStartEvent()).isEqualTo("OPERATION_STARTED");
  }

  private String resident() {
    var project = neighbours.preparedProject(0, "RU-ADT");
    residents.granted(project);
    return project;
  }

  private String status(String project) {
    return sites.get(OBSERVER, "/residencies/" + project).text("/status");
  }

  private <T extends SpecificRecord> T said(String project, Class<T> type) {
    var all =
        sites
            .topics()
            .readUntil(
                Topics.RESIDENCY,
                project,
                it -> it.stream().anyMatch(m -> type.isInstance(m.value())));
    return all.stream().filter(m -> type.isInstance(m.value())).findFirst().orElseThrow().as(type);
  }
}
