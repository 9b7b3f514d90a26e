package io.groundwork.projects.project;

import static io.groundwork.test.spec.MessageSpec.coversEvery;
import static org.assertj.core.api.Assertions.assertThat;

import io.groundwork.projects.project.domain.*;
import io.groundwork.projects.project.domain.ProjectEvent.*;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every event goes out as the record of its own name, with its own values. */
class ProjectMessagesTests {
  private static final Instant NOW = Instant.parse("2022-06-01T08:00:00Z");
  private static final LocalDate DAY = LocalDate.parse("2022-06-01");
  private static final List<Partner> PARTNERS =
      List.of(new Partner("p1", "Farm", "RU-KHA", new BigDecimal("60.50")));
  private static final ProjectDetails DETAILS =
      new ProjectDetails(
          "title",
          "agreement",
          "item",
          "agency",
          "registrar",
          "RU-KHA",
          "0141",
          "summary",
          new Money(new BigDecimal("1E+7"), "RUB"),
          120,
          PARTNERS,
          SiteTrack.ALLOCATED_PLOT,
          new SiteNeeds(
              BigDecimal.TEN,
              new Utilities(BigDecimal.ONE, BigDecimal.ZERO, BigDecimal.ZERO, true, false),
              5,
              DAY),
          "RU-TOR");

  static Stream<ProjectEvent> everyEvent() {
    return Stream.of(
        new ProjectRegistered("id", DETAILS, NOW),
        new ProjectRevised("id", DETAILS, NOW),
        new DocumentAttached("id", new Document("d", "KIND", "t", "f".repeat(64), DAY, NOW), NOW),
        new DocumentRemoved("id", "d", "why", NOW),
        new ProjectAccepted("id", "reviewer", DETAILS, NOW),
        new ProjectReturned("id", "reviewer", "why", NOW),
        new ProjectRejected("id", "reviewer", "CODE", "why", NOW),
        new StageEntered("id", Stage.PROPOSED, null, "ProjectRegistered", null, null, NOW),
        new OwnSiteAccepted("id", "reviewer", NOW),
        new TrackSecured("id", Track.SITE, "cause", NOW),
        new TrackLost("id", Track.FINANCING, "cause", "why", NOW),
        new PartnerSigned("id", "p1", DAY, 1, NOW),
        new PartnerExited("id", "p1", "why", PARTNERS, NOW),
        new SharesProposed("id", PARTNERS, "anna", NOW),
        new SharesAccepted("id", "reviewer", PARTNERS, NOW),
        new MilestonePlanned("id", "ROOF", MilestoneKind.CONSTRUCTION, "t", DAY, NOW),
        new MilestoneReached("id", "ROOF", MilestoneKind.CONSTRUCTION, "t", DAY, NOW),
        new ProjectPutOnHold("id", "why", DAY, NOW),
        new ProjectResumed("id", NOW),
        new ProjectWithdrawn("id", "why", NOW),
        new ProjectCancelled("id", "CODE", "why", List.of(CompensationStep.SITE_RELEASED), NOW),
        new CompensationDone("id", CompensationStep.TRANCHES_CANCELLED, "cause", NOW),
        new CancellationSettled("id", "CODE", "why", NOW),
        new FinancialCloseRefused("id", "cause", "why", NOW));
  }

  @ParameterizedTest
  @MethodSource("everyEvent")
  void keepsNameAndValues(ProjectEvent event) {
    var record = new ProjectMessages().toRecord(event);
    assertThat(record.getSchema().getName()).isEqualTo(event.getClass().getSimpleName());
    assertThat(value(record, "projectId")).isEqualTo("id");
    for (var component : event.getClass().getRecordComponents()) {
      var field = record.getSchema().getField(component.getName());
      if (field != null && component.getType() == String.class) {
        assertThat(record.get(field.pos()))
            .as(component.getName())
            .isEqualTo(read(event, component));
      }
    }
  }

  @Test
  void looksAtEveryEvent() {
    coversEvery(ProjectEvent.class, everyEvent());
  }

  @Test
  void writesDecimalsAndDatesAsPlainText() {
    var record = new ProjectMessages().toRecord(new ProjectRegistered("id", DETAILS, NOW));
    assertThat(value(record, "details").toString())
        .contains("10000000", "60.50", "2022-06-01", "ALLOCATED_PLOT")
        .doesNotContain("1E+7");
  }

  @Test
  void callsTheStageBeforeTheFirstUnknown() {
    var first = new StageEntered("id", Stage.PROPOSED, null, "ProjectRegistered", null, null, NOW);
    assertThat(value(new ProjectMessages().toRecord(first), "previousStage"))
        .hasToString("UNKNOWN");
  }

  private static Object value(SpecificRecord record, String field) {
    return record.get(record.getSchema().getField(field).pos());
  }

  private static @Nullable Object read(ProjectEvent event, RecordComponent component) {
    try {
      return component.getAccessor().invoke(event);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }
}
