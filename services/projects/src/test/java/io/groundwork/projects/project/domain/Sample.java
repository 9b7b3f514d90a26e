package io.groundwork.projects.project.domain;

import io.groundwork.projects.project.domain.ProjectCommand.*;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One dairy farm, in every stage it can reach. */
final class Sample {
  static final Instant NOW = Instant.parse("2022-06-01T08:00:00Z");
  static final LocalDate TODAY = LocalDate.parse("2022-06-01");
  static final String ID = "7b0c5c60-6a1c-4b52-9d8f-0d7f4a0f1a01";
  static final EntryRules RULES = new EntryRules(List.of("BUSINESS_PLAN"), List.of("01", "291"));
  static final OutsideFacts LEASED = new OutsideFacts(NOW, null, false);
  static final Partner FARM = partner("farm", "RU-KHA", "60");
  static final Partner BREEDER = partner("breeder", "BY", "40");
  static final Document PLAN =
      new Document("doc-1", "BUSINESS_PLAN", "Plan", "a".repeat(64), null, NOW);

  private Sample() {}

  static Partner partner(String id, String side, String share) {
    return new Partner(id, "Partner " + id, side, new BigDecimal(share));
  }

  static ProjectDetails details(SiteTrack site, @Nullable String regime) {
    var utilities = new Utilities(BigDecimal.TEN, BigDecimal.ONE, BigDecimal.ONE, true, false);
    return new ProjectDetails(
        "Dairy farm",
        null,
        null,
        "agency",
        "registrar",
        "RU-KHA",
        "0141",
        "Milk for the region",
        new Money(new BigDecimal("12000000.00"), "RUB"),
        120,
        List.of(FARM, BREEDER),
        site,
        site == SiteTrack.OWN_SITE ? null : new SiteNeeds(BigDecimal.TEN, utilities, 120, null),
        regime);
  }

  static final ProjectDetails PLOT = details(SiteTrack.ALLOCATED_PLOT, "RU-TOR");

  static Instant later(int minutes) {
    return NOW.plus(Duration.ofMinutes(minutes));
  }

  static RegisterProject register() {
    return new RegisterProject(ID, PLOT, NOW);
  }

  static AcceptProject accept() {
    return new AcceptProject("reviewer", RULES, NOW);
  }

  static SecureTrack secure(Track track) {
    return new SecureTrack(track, "cause-" + track, NOW);
  }

  static SignAsPartner sign(Partner partner) {
    return new SignAsPartner(partner.partnerId(), TODAY, NOW);
  }

  static PlanMilestone plan(MilestoneKind kind) {
    return new PlanMilestone(kind.name(), kind, kind.name(), TODAY, NOW);
  }

  static ReachMilestone reach(MilestoneKind kind) {
    return new ReachMilestone(kind.name(), TODAY, OutsideFacts.NONE, NOW);
  }

  /** The way of a project to each stage, as commands. */
  static Map<Stage, ProjectState> inEveryStage() {
    var states = new EnumMap<Stage, ProjectState>(Stage.class);
    var proposed = after(new ProjectState.Absent(), register(), new AttachDocument(PLAN, NOW));
    states.put(Stage.PROPOSED, proposed);
    states.put(Stage.PREPARATION, prepared(proposed));
    states.put(Stage.CLOSING, after(at(states, Stage.PREPARATION), secure(Track.RESIDENCY)));
    states.put(
        Stage.CONSTRUCTION,
        after(
            at(states, Stage.CLOSING),
            sign(FARM),
            sign(BREEDER),
            new CloseFinancing("close", LEASED, NOW)));
    states.put(
        Stage.COMMISSIONING,
        after(at(states, Stage.CONSTRUCTION), reach(MilestoneKind.CONSTRUCTION)));
    states.put(
        Stage.OPERATION,
        after(
            at(states, Stage.COMMISSIONING),
            reach(MilestoneKind.ACCEPTANCE),
            reach(MilestoneKind.UTILITIES_LIVE),
            reach(MilestoneKind.FIRST_OUTPUT)));
    states.put(
        Stage.COMPLETED, after(at(states, Stage.OPERATION), reach(MilestoneKind.FINAL_EVALUATION)));
    states.put(Stage.REJECTED, after(proposed, new RejectProject("reviewer", "NO", "no", NOW)));
    states.put(
        Stage.WITHDRAWN, after(at(states, Stage.CLOSING), new WithdrawProject("no money", NOW)));
    states.put(
        Stage.CANCELLED,
        after(at(states, Stage.CONSTRUCTION), new CancelProject("LATE", "too late", NOW)));
    return states;
  }

  /** Accepted, all milestones planned, every track but residency secured. */
  private static ProjectState prepared(ProjectState proposed) {
    var state = after(proposed, accept());
    for (var kind : MilestoneKind.values()) {
      state = after(state, plan(kind));
    }
    return after(state, secure(Track.SITE), secure(Track.FINANCING));
  }

  static ProjectState at(Map<Stage, ProjectState> states, Stage stage) {
    var state = states.get(stage);
    return state == null ? new ProjectState.Absent() : state;
  }

  static ProjectState in(Stage stage) {
    return at(inEveryStage(), stage);
  }

  static ProjectState after(ProjectState state, ProjectCommand... commands) {
    var next = state;
    for (var command : commands) {
      next = apply(next, Project.decide(next, command));
    }
    return next;
  }

  static ProjectState apply(ProjectState state, List<ProjectEvent> events) {
    return events.stream().reduce(state, Project::evolve, (_, b) -> b);
  }
}
