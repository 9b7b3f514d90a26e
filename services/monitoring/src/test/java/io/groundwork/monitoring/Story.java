package io.groundwork.monitoring;

import io.groundwork.schemas.Topics;
import io.groundwork.schemas.financing.plan.*;
import io.groundwork.schemas.projects.project.*;
import io.groundwork.schemas.shared.*;
import io.groundwork.schemas.sites.allocation.*;
import io.groundwork.schemas.sites.plot.*;
import io.groundwork.schemas.sites.residency.*;
import java.util.List;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** What services say about one project; every test has a project of its own. */
final class Story {

  static final int PREPARED = 8;

  final String project = UUID.randomUUID().toString();
  final String plot = UUID.randomUUID().toString();
  final String commitment = UUID.randomUUID().toString();
  final String condition = UUID.randomUUID().toString();
  private final Producer producer;

  Story(Producer producer) {
    this.producer = producer;
  }

  Story registered(String region, String title) {
    tell(new ProjectRegistered(project, details(region, title)));
    return entered(Stage.PROPOSED, Stage.UNKNOWN);
  }

  /** Eight events: accepted, with a plan, a held plot and half of the money. */
  Story prepared(String region, String title) {
    registered(region, title);
    tell(new ProjectAccepted(project, "reviewer", details(region, title)));
    entered(Stage.PREPARATION, Stage.PROPOSED);
    var insurance = new PlannedCondition(condition, ConditionKind.INSURANCE, "insured");
    plan(new PlanOpened(project, rub("1000.00"), List.of(insurance)));
    plan(
        new CommitmentMade(
            project,
            commitment,
            "bank",
            CommitmentKind.DEBT,
            rub("400.00"),
            "1",
            "2026-03-01",
            rub("400.00"),
            "2026-12-31"));
    site(new HoldPlaced(project, plot, UUID.randomUUID().toString(), 1_800_000_000_000L));
    tell(new TrackSecured(project, Track.SITE, null));
    return this;
  }

  Story entered(Stage stage, Stage previous) {
    return tell(new StageEntered(project, stage, previous, "Test", null, null));
  }

  Story tell(SpecificRecord event) {
    return send(Topics.PROJECT, event);
  }

  Story plan(SpecificRecord event) {
    return send(Topics.PLAN, event);
  }

  Story site(SpecificRecord event) {
    return send(Topics.ALLOCATION, event);
  }

  Story residency(SpecificRecord event) {
    return send(Topics.RESIDENCY, event);
  }

  /** Its plot becomes known, after it was already held. */
  Story plotRegistered(String name) {
    var nothing = new Utilities("0", "0", "0", true, false);
    var territory = UUID.randomUUID().toString();
    producer.send(
        Topics.PLOT,
        plot,
        new PlotRegistered(
            plot, territory, name, "2", "{}", nothing, 10, "2026-01-01", "authority"));
    producer.send(Topics.PLOT, plot, new PlotTaken(plot, project, PlotUse.HOLD));
    return this;
  }

  static Money rub(String amount) {
    return new Money(amount, "RUB");
  }

  private Story send(String topic, SpecificRecord event) {
    producer.send(topic, project, event);
    return this;
  }

  static ProjectDetails details(String region, @Nullable String title) {
    return ProjectDetails.newBuilder()
        .setTitle(title)
        .setOrganisation("agency")
        .setRegistrar("registrar")
        .setRegion(region)
        .setActivity("0141")
        .setSummary("cows")
        .setCapex(rub("1000.00"))
        .setJobs(12)
        .setPartners(List.of())
        .setSiteTrack(SiteTrack.ALLOCATED_PLOT)
        .build();
  }
}
